export { builtinSchemas, untyped } from "./builtin-schemas.ts";
export { ecs, ecsVersion } from "./ecs.ts";
export { editDistance } from "./edit-distance.ts";
export { nearFields } from "./near-fields.ts";
export { lookupField, mergeSchemas } from "./schema.ts";
export type { Schema, SchemaField } from "./schema.ts";
export { windows } from "./windows.ts";
