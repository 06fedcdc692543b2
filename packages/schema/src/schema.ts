import type { FieldType } from "@tocsin/core";

/** What a schema says about one field. */
export interface SchemaField {
  readonly type: FieldType;
  /** An event may hold several values here. */
  readonly many?: boolean;
  /** One sentence, for people. */
  readonly description?: string;
  /** The values that are allowed, where the schema limits them. */
  readonly values?: readonly string[];
  /** The few values that samples showed again and again; others may come. */
  readonly seen?: readonly string[];
  readonly example?: string;
}

/**
 * The fields that events of one kind may have.
 * A path is written with dots (`user.name`), whether the event nests objects or has dotted keys.
 */
export interface Schema {
  readonly name: string;
  readonly fields: ReadonlyMap<string, SchemaField>;
  /** Every path is a field: what the schema does not list is `untyped`. */
  readonly open?: boolean;
}

const untypedField: SchemaField = { type: "untyped" };
const objectField: SchemaField = { type: "object" };

const parentsOf = new WeakMap<Schema, ReadonlySet<string>>();

/**
 * The field at `path`, or undefined where the schema has none.
 * A path that other fields lie below is an object. Below an object that lists no children (ECS `labels`, flattened
 * fields) and below an untyped field, every path is an untyped field.
 */
export function lookupField(schema: Schema, path: string): SchemaField | undefined {
  const field = schema.fields.get(path);
  if (field !== undefined) return field;
  const parents = parentPaths(schema);
  if (parents.has(path)) return objectField;
  if (schema.open === true || liesInFreeObject(schema, parents, path)) return untypedField;
  return undefined;
}

/** One schema of several; where two list the same path, the later one says what it is. */
export function mergeSchemas(name: string, schemas: readonly Schema[]): Schema {
  const fields = new Map<string, SchemaField>();
  for (const schema of schemas) {
    for (const [path, field] of schema.fields) fields.set(path, field);
  }
  const open = schemas.some((schema) => schema.open === true);
  return { name, fields, ...(open && { open }) };
}

/** Every proper prefix of a listed path: the objects that listed fields lie in. */
function parentPaths(schema: Schema): ReadonlySet<string> {
  const known = parentsOf.get(schema);
  if (known !== undefined) return known;
  const parents = new Set<string>();
  for (const path of schema.fields.keys()) {
    for (const parent of properPrefixes(path)) {
      if (parents.has(parent)) break;
      parents.add(parent);
    }
  }
  parentsOf.set(schema, parents);
  return parents;
}

function liesInFreeObject(schema: Schema, parents: ReadonlySet<string>, path: string): boolean {
  for (const parent of properPrefixes(path)) {
    const type = schema.fields.get(parent)?.type;
    if (type === "untyped") return true;
    if (type === "object" && !parents.has(parent)) return true;
  }
  return false;
}

/** `a.b`, `a` for `a.b.c`: longest first. */
function* properPrefixes(path: string): Generator<string> {
  for (let end = path.length; end > 0;) {
    end = path.lastIndexOf(".", end - 1);
    if (end >= 0) yield path.slice(0, end);
  }
}
