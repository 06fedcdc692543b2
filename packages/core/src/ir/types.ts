/** What a field holds, as a schema says. `untyped`: the literal it is compared with decides. */
export type FieldType = "text" | "number" | "truth" | "time" | "address" | "version" | "object" | "untyped";

/** What both sides of a comparison are read as. */
export type ComparisonType = "text" | "number" | "truth" | "time" | "address" | "version";

export type Severity = "informational" | "low" | "medium" | "high" | "critical";

/** From least to most. */
export const severities: readonly Severity[] = ["informational", "low", "medium", "high", "critical"];
