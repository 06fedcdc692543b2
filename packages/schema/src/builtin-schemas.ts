import { ecs } from "./ecs.ts";
import type { Schema } from "./schema.ts";
import { windows } from "./windows.ts";

/** No schema at all: every path is an untyped field. */
export const untyped: Schema = { name: "untyped", fields: new Map(), open: true };

/** The schemas that a source can name without a file, by the word after `typed by`. */
export const builtinSchemas: ReadonlyMap<string, Schema> = new Map(
  [ecs, windows, untyped].map((schema) => [schema.name, schema]),
);
