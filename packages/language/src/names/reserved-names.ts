import { functions } from "@tocsin/core";
import { literalFunctionNames } from "../types/literal-functions.ts";

/** Names that nobody can declare, and what they are. */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  ["alerts", "a built-in source"],
  ...Object.keys(functions).map((name) => [name, "a function"] as const),
  ...literalFunctionNames.map((name) => [name, "a literal function"] as const),
]);
