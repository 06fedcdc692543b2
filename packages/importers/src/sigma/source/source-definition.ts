/** A log source as a `source` of Tocsin. */
export interface SourceDefinition {
  /** Names the file that it stands in: `windows`, `aws`, `any`. */
  readonly product: string;
  readonly name: string;
  readonly documentation: string;
  readonly patterns: readonly string[];
  /** The condition that its events meet, as source text. */
  readonly where: string;
  readonly derived: readonly { readonly name: string; readonly expression: string }[];
  /** A field of Sigma as an expression of Tocsin: a path, or a derived name. */
  readonly toField: (field: string) => string;
}

/** What a log source looks like in the events, and how fields are called. */
export interface SourceMapping {
  readonly schema: "windows" | "ecs";
  /** Index patterns; not used over files. */
  readonly patterns: readonly string[];
  /** Sigma's name → the events' name, for every log source; wins over what is built in. */
  readonly fields: ReadonlyMap<string, string>;
  readonly sources: readonly MappedSource[];
}

/** How the user recognises events of a log source. */
export interface MappedSource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  /** A condition of Tocsin. */
  readonly where: string;
  readonly fields: ReadonlyMap<string, string>;
}

export const defaultMapping: SourceMapping = {
  schema: "windows",
  patterns: ["logs-*"],
  fields: new Map(),
  sources: [],
};
