import type { Span } from "@tocsin/core";

/** A JSON value with the place of each part, for diagnostics that point into a file. */
export type JsonNode = JsonObjectNode | JsonArrayNode | JsonTextNode | JsonScalarNode;

export interface JsonObjectNode {
  readonly kind: "object";
  /** In the order of the text; a key may occur more than once. */
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonArrayNode {
  readonly kind: "list";
  readonly items: readonly JsonNode[];
  readonly span: Span;
}

export interface JsonTextNode {
  readonly kind: "text";
  readonly value: string;
  readonly span: Span;
}

export interface JsonScalarNode {
  readonly kind: "number" | "truth" | "null";
  /** As written: `true`, `1e3`, `null`. */
  readonly raw: string;
  readonly span: Span;
}
