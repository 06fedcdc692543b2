import type { Span } from "@tocsin/core";
import type { Body, BodyEntry } from "../tree/clauses.ts";
import type { Comment, ListEntry } from "../tree/declarations.ts";
import type {
  DurationLiteral,
  Expression,
  FieldPath,
  ListLiteral,
  NumberLiteral,
  Segment,
} from "../tree/expressions.ts";
import { isCommented, withComments, type Commented, type Comments } from "./comments.ts";
import { fill, group, hardLine, indent, join, line, softLine, suffix, type Doc } from "./doc.ts";

export function printExpression(expression: Expression, comments: Comments): Doc {
  switch (expression.kind) {
    case "field":
      return printField(expression);
    case "number":
      return printNumber(expression);
    case "duration":
      return printDuration(expression, comments);
    case "list":
      return printList(expression, comments);
    case "call": {
      const given = expression.arguments.map((argument) => printExpression(argument, comments));
      const column = expression.column.map((segment) => `.${printSegment(segment)}`).join("");
      return [expression.name.text, printParentheses(given), column];
    }
    default:
      return asWritten(expression, comments);
  }
}

/** Texts, times, addresses and regular expressions keep the author's spelling. */
export function asWritten({ span }: { readonly span: Span }, comments: Comments): string {
  return comments.text.slice(span.start, span.end);
}

export function printField(field: FieldPath): string {
  return field.segments.map(printSegment).join(".");
}

function printSegment(segment: Segment): string {
  return segment.quoted ? `\`${segment.text}\`` : segment.text;
}

export function printNumber(number: NumberLiteral): string {
  return number.unit ? `${number.text} ${number.unit}` : number.text;
}

export function printDuration(duration: DurationLiteral, comments: Comments): string {
  const written = asWritten(duration, comments);
  const digits = written.slice(0, written.search(/[^-\d.]/));
  return `${digits} ${duration.unit}${duration.count === 1 ? "" : "s"}`;
}

/** `a, b, c`, broken where it must be. */
export function printCommas(docs: readonly Doc[]): Doc {
  return indent(fill(toSeparated(docs)));
}

/** `(a, b, c)`, broken where it must be. */
export function printParentheses(docs: readonly Doc[]): Doc {
  return docs.length === 0 ? "()" : group("(", indent(softLine, fill(toSeparated(docs))), softLine, ")");
}

function toSeparated(docs: readonly Doc[]): Doc[] {
  return docs.map((doc, index) => (index < docs.length - 1 ? [doc, ","] : doc));
}

function printList(list: ListLiteral, comments: Comments): Doc {
  const items = comments.attach(list.items, list.span.start, (item) => printExpression(item, comments));
  return printBrackets("[", items, comments.take(list.span.start, list.span.end), "]", softLine);
}

/** The entries of `list name of type […]`; `from` and `end` are the range in which their comments stand. */
export function printEntries(entries: readonly ListEntry[], from: number, end: number, comments: Comments): Doc {
  const items = comments.attach(entries, from, ({ value, until }) => {
    const printed = printExpression(value, comments);
    return until ? [printed, " until ", asWritten(until, comments)] : printed;
  });
  return printBrackets("[", items, comments.take(from, end), "]", softLine);
}

/** `{ a: 1, b: "x" }` */
export function printBody(body: Body, comments: Comments): Doc {
  const items = comments.attach(body.entries, body.span.start, (entry) => printBodyEntry(entry, comments));
  return printBrackets("{", items, comments.take(body.span.start, body.span.end), "}", line);
}

function printBodyEntry({ field, value }: BodyEntry, comments: Comments): Doc {
  if (value === null) return `${printField(field)}: missing`;
  return [
    `${printField(field)}: `,
    value.kind === "body" ? printBody(value, comments) : printExpression(value, comments),
  ];
}

/** Rows of an inline lookup: one a line where they do not fit on one. */
export function printRows(rows: readonly Body[], from: number, end: number, comments: Comments): Doc {
  const items = comments.attach(rows, from, (row) => printBody(row, comments));
  const last = comments.take(from, end);
  if (items.length === 0 && last.length === 0) return "[]";
  return group("[", indent(softLine, printSeparated(items), printLast(items, last)), softLine, "]");
}

/** As many a line as fit; one a line where there are comments. */
function printBrackets(
  open: string,
  items: readonly Commented<unknown>[],
  last: readonly Comment[],
  close: string,
  inside: Doc,
): Doc {
  if (items.length === 0 && last.length === 0) return `${open}${close}`;
  const commented = last.length > 0 || items.some(isCommented);
  const docs = items.map(({ doc }) => doc);
  const content = commented ? [printSeparated(items), printLast(items, last)] : fill(toSeparated(docs));
  return group(open, indent(inside, content), inside, close);
}

function printSeparated(items: readonly Commented<unknown>[]): Doc {
  const docs = items.map((item, index) => withComments(item, index < items.length - 1 ? "," : ""));
  return join(docs, line);
}

/** Comments behind the last item. */
function printLast(items: readonly unknown[], last: readonly Comment[]): Doc {
  return last.map((comment, index) => [items.length > 0 || index > 0 ? hardLine : "", comment.text, suffix("")]);
}
