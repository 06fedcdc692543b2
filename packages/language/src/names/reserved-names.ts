import { functions } from "@tocsin/core";
import { isReserved } from "../lexer/keywords.ts";
import { literalFunctionNames } from "../types/literal-functions.ts";

/** Names that nobody can declare, and what they are. */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  ["alerts", "a built-in source"],
  ...Object.keys(functions).map((name) => [name, "a function"] as const),
  ...literalFunctionNames.map((name) => [name, "a literal function"] as const),
]);

/** Whether nobody can give the name: it is a word of the language, or of what is built in. */
export function isReservedName(name: string): boolean {
  return isReserved(name) || reservedNames.has(name);
}
