import { isFieldType } from "./field-types.ts";
import { ecsTable, ecsValues, ecsVersion } from "./generated/ecs.ts";
import type { Schema, SchemaField } from "./schema.ts";

/** The Elastic Common Schema, of the version that `ecsVersion` names. */
export const ecs: Schema = { name: "ecs", fields: toFields() };

export { ecsVersion };

function toFields(): ReadonlyMap<string, SchemaField> {
  const valuesOf = new Map(ecsValues.flatMap(({ paths, values }) => paths.map((path) => [path, values] as const)));
  const fields = new Map<string, SchemaField>();
  for (const line of ecsTable.split("\n")) {
    const afterPath = line.indexOf("|");
    const afterType = line.indexOf("|", afterPath + 1);
    const path = line.slice(0, afterPath);
    const many = line[afterType - 1] === "*";
    const type = line.slice(afterPath + 1, many ? afterType - 1 : afterType);
    const values = valuesOf.get(path);
    if (!isFieldType(type)) continue;
    fields.set(path, {
      type,
      ...(many && { many }),
      description: line.slice(afterType + 1),
      ...(values && { values }),
    });
  }
  return fields;
}
