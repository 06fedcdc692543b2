import { parseSchema } from "@tocsin/schema";
import { builtinSchemas, mergeSchemas, untyped } from "@tocsin/schema";
import type { Schema } from "@tocsin/schema";
import type { Source } from "@tocsin/core";
import { type Declared, fullName } from "../names/declared.ts";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { SourceClause } from "../tree/declarations.ts";
import type { Name, TextLiteral } from "../tree/names.ts";
import { createBudget } from "./budget.ts";
import { lowerCondition } from "./lower-condition.ts";
import { checkField } from "./lower-field.ts";
import { lowerValue } from "./lower-value.ts";
import { type Derived, type Scope, type SourceContext, placeOf, refuse } from "./scope.ts";
import { toPath } from "./written.ts";

export interface LoweredSource {
  readonly source: Source;
  readonly context: SourceContext;
}

/** The lateness of a source that names none, in milliseconds: 5 minutes. */
const defaultLateness = 300_000;

type ClauseOf<Kind extends SourceClause["kind"]> = Extract<SourceClause, { readonly kind: Kind }>;

/** A source with its schema and filter. `clause` gives each clause a report of its own. */
export function lowerSource(
  declared: Declared<"source">,
  scope: Scope,
  readSchema: SchemaReader,
  clause: (node: SourceClause) => Scope["report"],
): LoweredSource {
  const { clauses, patterns } = declared.node;
  const typedBy = findClause(clauses, "typed-by");
  const schema = typedBy ? toSchema(typedBy, { ...scope, report: clause(typedBy) }, readSchema) : untyped;
  const searchable = findClause(clauses, "searchable")?.fields.map(toPath) ?? null;
  const context = { name: fullName(declared), schema, derived: toDerived(clauses, scope), searchable };
  const inside = (part: SourceClause): Scope => ({
    ...scope,
    source: context,
    report: clause(part),
    budget: createBudget(placeOf(scope, part)),
  });
  for (const part of clauses) {
    if (part.kind === "searchable") for (const field of part.fields) checkField(field, inside(part));
    if (part.kind === "derive") lowerValue(part.expression, inside(part));
  }
  const path = (kind: "timed-by" | "ordered-by" | "arriving-by") => {
    const part = findClause(clauses, kind);
    return part && checkField(part.field, inside(part))?.path;
  };
  const where = findClause(clauses, "where");
  const [order, arrival] = [path("ordered-by"), path("arriving-by")];
  const source: Source = {
    name: context.name,
    patterns: patterns.map((pattern) => pattern.value),
    time: path("timed-by") ?? "@timestamp",
    ...(order !== undefined && { order }),
    ...(arrival !== undefined && { arrival }),
    lateness: findClause(clauses, "late-by")?.duration.milliseconds ?? defaultLateness,
    filter: (where && lowerCondition(where.condition, inside(where))) ?? null,
  };
  return { source, context };
}

function findClause<Kind extends SourceClause["kind"]>(clauses: readonly SourceClause[], kind: Kind) {
  return clauses.find((part): part is ClauseOf<Kind> => part.kind === kind);
}

function toDerived(clauses: readonly SourceClause[], { names }: Scope): ReadonlyMap<string, Derived> {
  const derived = clauses.filter((part) => part.kind === "derive");
  return new Map(derived.map((node) => [node.name.text, { node, names, level: "source" }]));
}

/** Reads a schema file by its path as written; undefined: it cannot be read, which has been reported. */
export type SchemaReader = (path: TextLiteral, scope: Scope) => Schema | undefined;

/** The schemas of a source as one; where one cannot be read, every field is allowed, so that it is the only error. */
function toSchema(part: ClauseOf<"typed-by">, scope: Scope, read: SchemaReader): Schema {
  const schemas = part.schemas.map((schema) =>
    schema.kind === "name" ? findSchema(schema, scope) : read(schema, scope),
  );
  const known = schemas.filter((schema) => schema !== undefined);
  if (known.length < schemas.length) return untyped;
  const [only] = known;
  return known.length === 1 && only !== undefined
    ? only
    : mergeSchemas(known.map(({ name }) => name).join(" and "), known);
}

function findSchema(name: Name, scope: Scope): Schema | undefined {
  const schema = builtinSchemas.get(name.text);
  if (schema !== undefined || name.text === "") return schema;
  const near = nearNames(builtinSchemas.keys(), name.text);
  const fix = toReplacement(near, placeOf(scope, name));
  const known =
    near.length > 0
      ? toQuestion(near)
      : ` Built in are ${[...builtinSchemas.keys()].join(", ")}; a file stands in quotes.`;
  return refuse(scope, "TOC2012", { name: name.text, near: known }, name, fix);
}

/** A schema reader over a host; each file is read and reported once. */
export function createSchemaReader(addDiagnostics: (parsed: ReturnType<typeof parseSchema>) => void): SchemaReader {
  const known = new Map<string, Schema | undefined>();
  return (path, scope) => {
    const { host } = scope.program;
    const resolved = host.resolve(scope.names.file.file, path.value);
    if (resolved === undefined) return refuse(scope, "TOC3024", { path: path.value }, path);
    if (known.has(resolved)) {
      const schema = known.get(resolved);
      if (schema === undefined) scope.report.fail();
      return schema;
    }
    const read = host.readText(resolved);
    if ("error" in read) return refuse(scope, "TOC3028", { path: path.value, reason: read.error }, path);
    const parsed = parseSchema(resolved, read.text);
    addDiagnostics(parsed);
    const broken = parsed.diagnostics.some((diagnostic) => diagnostic.severity === "error");
    known.set(resolved, broken ? undefined : parsed.schema);
    if (broken) scope.report.fail();
    return broken ? undefined : parsed.schema;
  };
}
