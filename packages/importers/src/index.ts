export { importSigma } from "./sigma/import-sigma.ts";
export type { ImportCounts, ImportedFile, ImportedRules, ImportOptions, SigmaInput } from "./sigma/import-sigma.ts";
export { defaultMapping } from "./sigma/source/source-definition.ts";
export type { MappedSource, SourceMapping } from "./sigma/source/source-definition.ts";
export type { PlaceholderValues } from "./sigma/text/expand-placeholders.ts";
export { parseMapping, parsePlaceholderValues } from "./sigma/read-settings.ts";
export type { ReadSettings } from "./sigma/read-settings.ts";
export { parseRegressionCases } from "./sigma/regression-cases.ts";
export type { RegressionCase } from "./sigma/regression-cases.ts";
