// Generated from packages/core/messages by `npm run generate`. Do not edit.

/** What each code needs to be told: the holes of its message. */
export interface MessageParameters {
  TOC6100: { file: string; reason: string };
  TOC6101: { what: string; expected: string; found: string };
  TOC6102: { field: string; type: string };
  TOC6103: { file: string; what: string; limit: string };
  TOC6104: { member: string; where: string };
  TOC6105: { field: string };
  TOC7001: { path: string };
  TOC7002: { path: string; reason: string };
  TOC7003: { file: string; reason: string };
  TOC7004: { file: string; what: string };
}

export type DiagnosticCode = keyof MessageParameters;

export interface Message {
  readonly title: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** One sentence with `{holes}`. */
  readonly template: string;
  readonly why: string;
}

export const messages: { readonly [code in DiagnosticCode]: Message } = {
  TOC6100: {
    title: "schema file is not JSON",
    severity: "error",
    template: "{file} is not JSON: {reason}.",
    why: "A schema file is one JSON object with the fields of a source. While it cannot be read, every field of the source counts as untyped, so misspelt fields in rules are not found. Correct the file at the place shown.",
  },
  TOC6101: {
    title: "schema file has the wrong shape",
    severity: "error",
    template: "{what} must be {expected}, but is {found}.",
    why: "A schema file is an object with `fields`, which holds an object with at least `type` for each path. What has another shape is not understood, and the field concerned counts as untyped. Give it the shape that the message names.",
  },
  TOC6102: {
    title: "unknown type in a schema file",
    severity: "error",
    template: "The field `{field}` has the unknown type `{type}`.",
    why: "The type decides how values are read and which comparisons a rule may make; a field of an unknown type counts as untyped. Use one of text, number, truth, time, address, version, object, untyped.",
  },
  TOC6103: {
    title: "schema file is too large",
    severity: "error",
    template: "{file} is not read: {what} is beyond the limit of {limit}.",
    why: "A schema of this size is almost always a file of something else, or made from events whose keys are data. List the object that holds such keys as one field of type `object`: whatever lies below an object that lists no fields is an untyped field.",
  },
  TOC6104: {
    title: "unknown entry in a schema file",
    severity: "warning",
    template: "Nothing is known about `{member}` in {where}; it is ignored.",
    why: "An entry that is ignored is mostly a misspelt one, so what it says has no effect. A schema file has `fields` (and `$schema`), a field has `type`, `many`, `description`, `values` and `example`. Correct the name or take the entry out.",
  },
  TOC6105: {
    title: "field listed twice in a schema file",
    severity: "error",
    template: "The field `{field}` is listed more than once.",
    why: "Of two entries for one path only the last counts, and which one that is nobody sees. Keep one of them.",
  },
  TOC7001: {
    title: "no such file or folder",
    severity: "error",
    template: "There is no file or folder `{path}`.",
    why: "Nothing can be read from a path that leads nowhere, and a hunt that silently read less would look like a quiet network. Check the spelling; relative paths count from the folder in which the command runs.",
  },
  TOC7002: {
    title: "cannot be read",
    severity: "error",
    template: "`{path}` cannot be read: {reason}.",
    why: "The path exists, but the system does not hand out its content. Look at its permissions and at what kind of file it is.",
  },
  TOC7003: {
    title: "compressed data is damaged",
    severity: "error",
    template: "`{file}` is cut off or damaged: {reason}.",
    why: "A gzip file that ends early usually was copied while it was still being written. What came before the damage was read and hunted through; what follows is lost. Copy the file again.",
  },
  TOC7004: {
    title: "format that is not read",
    severity: "error",
    template: "`{file}` is {what}, which Tocsin does not read.",
    why: "Events are read as JSON in UTF-8: one object a line, an array, or objects one after another, each perhaps compressed with gzip. Convert the file first.",
  },
};
