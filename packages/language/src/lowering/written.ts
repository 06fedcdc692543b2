import type { Expression, FieldPath } from "../tree/expressions.ts";

const plainSegment = /^[A-Za-z_@][A-Za-z0-9_@]*$/;

/** An expression as its author wrote it, formatted: `source.ip`, `domain(url.full)`. */
export function toWritten(expression: Expression, text: string): string {
  switch (expression.kind) {
    case "field":
      return toWrittenPath(expression);
    case "call": {
      const column = expression.column.map((segment) => `.${toWrittenSegment(segment.text)}`).join("");
      return `${expression.name.text}(${expression.arguments.map((part) => toWritten(part, text)).join(", ")})${column}`;
    }
    case "anywhere":
      return "anywhere";
    default:
      return text.slice(expression.span.start, expression.span.end);
  }
}

/** A field's path as rules write it, odd segments in backticks. */
export function toWrittenPath(path: FieldPath): string {
  return path.segments.map((segment) => (segment.quoted ? `\`${segment.text}\`` : segment.text)).join(".");
}

function toWrittenSegment(segment: string): string {
  return plainSegment.test(segment) ? segment : `\`${segment}\``;
}

/** A path of a schema as a rule must write it. */
export function toSourcePath(path: string): string {
  return path.split(".").map(toWrittenSegment).join(".");
}

/** The path of a field in events: its segments joined by dots. */
export function toPath(path: FieldPath): string {
  return path.segments.map((segment) => segment.text).join(".");
}

/** The text of a field that is one plain word, which may name something else than a field. */
export function toBareWord(expression: Expression): string | undefined {
  if (expression.kind !== "field" || expression.segments.length !== 1) return undefined;
  const [segment] = expression.segments;
  return segment === undefined || segment.quoted || segment.text === "" ? undefined : segment.text;
}
