import type { Span } from "@tocsin/core";

/** A node of the tree. `span` covers it from its first to its last character, comments around it left out. */
export interface Node {
  readonly kind: string;
  readonly span: Span;
}

/** A name that an author gave, or refers to. Empty text where recovery had to invent it. */
export interface Name extends Node {
  readonly kind: "name";
  readonly text: string;
}

/** `identity.signin.password_spray`; `text` is the parts joined by dots. */
export interface QualifiedName extends Node {
  readonly kind: "qualified-name";
  readonly parts: readonly Name[];
  readonly text: string;
}

/** A quoted text on one line; `value` has its escapes resolved. */
export interface TextLiteral extends Node {
  readonly kind: "text";
  readonly value: string;
  /** Written in single quotes, without escapes. */
  readonly raw: boolean;
}
