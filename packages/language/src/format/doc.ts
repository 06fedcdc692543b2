/**
 * A text with the places where it may be broken into lines. A group is set on one line where it fits the width, else all of its own
 * lines break. After Wadler, "A prettier printer" (1998); a fill breaks only where the next item does not fit.
 */
export type Doc = string | readonly Doc[] | Line | Indent | Group | Fill | Suffix;

interface Line {
  readonly kind: "line";
  /** On one line: a space or nothing. A hard line breaks always, an empty one leaves a blank line as well. */
  readonly mode: "space" | "soft" | "hard" | "empty";
}

interface Indent {
  readonly kind: "indent";
  readonly doc: Doc;
}

interface Group {
  readonly kind: "group";
  readonly doc: Doc;
  /** Holds something that ends the line, so it cannot stand on one. */
  readonly breaks: boolean;
}

interface Fill {
  readonly kind: "fill";
  /** With what separates each from the next, white space left out. */
  readonly items: readonly Doc[];
}

/** Text for the end of the line, whatever follows. */
interface Suffix {
  readonly kind: "suffix";
  readonly text: string;
}

export const line: Doc = { kind: "line", mode: "space" };
export const softLine: Doc = { kind: "line", mode: "soft" };
export const hardLine: Doc = { kind: "line", mode: "hard" };
export const emptyLine: Doc = { kind: "line", mode: "empty" };

export function indent(...docs: Doc[]): Doc {
  return { kind: "indent", doc: docs };
}

export function group(...docs: Doc[]): Doc {
  return { kind: "group", doc: docs, breaks: endsLine(docs) };
}

export function fill(items: readonly Doc[]): Doc {
  return { kind: "fill", items };
}

export function suffix(text: string): Doc {
  return { kind: "suffix", text };
}

/** The docs with a separator between each two. */
export function join(docs: readonly Doc[], separator: Doc): Doc {
  return docs.map((doc, index) => (index === 0 ? doc : [separator, doc]));
}

/** Whether a doc cannot stand on one line. */
export function endsLine(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (!("kind" in doc)) return doc.some(endsLine);
  switch (doc.kind) {
    case "line":
      return doc.mode === "hard" || doc.mode === "empty";
    case "indent":
      return endsLine(doc.doc);
    case "group":
      return doc.breaks;
    case "fill":
      return doc.items.some(endsLine);
    case "suffix":
      return true;
  }
}
