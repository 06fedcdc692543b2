import { isJsonObject, type JsonObject, type JsonValue, toJson } from "@tocsin/core";
import { type FieldPath, type Node, walk } from "@tocsin/language";
import { toQuoted } from "../completion/complete-values.ts";
import { toWritten } from "../completion/complete-fields.ts";

/** The value at a path of an event, through objects and dotted keys alike. */
export function valueAt(document: JsonObject, path: string): JsonValue | undefined {
  if (Object.hasOwn(document, path)) return document[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const inner = Object.hasOwn(document, path.slice(0, dot)) ? document[path.slice(0, dot)] : undefined;
    const found = isJsonObject(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value as a rule writes it; undefined: there is no form for it. */
export function toLiteralText(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return /[\n\r]/.test(value) ? toJson(value) : toQuoted(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: JsonValue) => toLiteralText(item));
  return items.some((item) => item === undefined) ? undefined : `[${items.join(", ")}]`;
}

/** `user.name: "ann"`, of the fields that an event has. */
export function toBodyText(document: JsonObject, paths: readonly string[]): string {
  const entries = paths.flatMap((path) => {
    const text = toLiteralText(valueAt(document, path));
    return text === undefined ? [] : [`${toWritten(path)}: ${text}`];
  });
  return entries.length === 0 ? "" : ` { ${entries.join(", ")} }`;
}

/** The paths that a part of a rule names, without repetition; `steps`: names of steps, which are no part of a path. */
export function pathsIn(node: Node, steps: ReadonlySet<string>): readonly string[] {
  const paths = new Set<string>();
  for (const one of walk(node)) {
    if (one.kind !== "field") continue;
    const [first, ...rest] = (one as FieldPath).segments.map(({ text }) => text);
    if (first === undefined) continue;
    paths.add((steps.has(first) && rest.length > 0 ? rest : [first, ...rest]).join("."));
  }
  return [...paths];
}
