export { applyConfig } from "./config/apply-config.ts";
export type { LoadedConfig } from "./config/apply-config.ts";
export { checkRules, findConfig } from "./config/check-rules.ts";
export type { CheckedRules } from "./config/check-rules.ts";
export { requirableClauses } from "./config/config-model.ts";
export { listConventionSettings, listSettings, toConfigSchema } from "./config/config-schema.ts";
export { lints } from "./config/lint-names.ts";
export { parseConfig } from "./config/parse-config.ts";
