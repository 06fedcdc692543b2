import { type Declared, fullName, type SourceContext } from "@tocsin/language";
import { builtinSchemas, mergeSchemas, parseSchema, type Schema, untyped } from "@tocsin/schema";
import type { View } from "../view.ts";

/** What can be told of a source that has an error, as one that is being written has: the fields of its schemas. */
export function toRoughSource(declared: Declared<"source">, { snapshot }: View): SourceContext {
  const { clauses } = declared.node;
  const typedBy = clauses.find((clause) => clause.kind === "typed-by");
  const schemas = (typedBy?.schemas ?? []).flatMap((schema): readonly Schema[] => {
    if (schema.kind === "name") return [builtinSchemas.get(schema.text) ?? untyped];
    const path = snapshot.host.resolve(declared.file.file, schema.value);
    const read = path === undefined ? undefined : snapshot.host.readText(path);
    return [(read && "text" in read ? parseSchema(path ?? "", read.text).schema : undefined) ?? untyped];
  });
  const schema = schemas.length === 0 ? untyped : mergeSchemas(schemas.map(({ name }) => name).join(" and "), schemas);
  return { name: fullName(declared), schema, derived: new Map(), searchable: null };
}
