import { isEvent } from "../why-not/event-text.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of the event at an offset: of events line by line, one behind the other over several lines, or in an array. Between
 * events it is the one on the same line, and in a text with one event that one. Undefined: there is none, or it is not JSON.
 */
export function eventAt(text: string, offset: number): string | undefined {
  const line = lineAt(text, offset);
  const spans = eventSpansIn(text);
  const here =
    spans.find(({ start, end }) => start <= offset && offset <= end) ??
    spans.find(({ start, end }) => start < line.end && line.start < end) ??
    (spans.length === 1 ? spans[0] : undefined);
  // A line that was cut short takes all that follows it into its braces: a line that is whole counts for itself.
  return [here, line]
    .flatMap((span) => (span === undefined ? [] : text.slice(span.start, span.end).trim()))
    .find(isEvent);
}

/** Objects that stand by themselves or in an outermost array. A text within quotes ends with its line, as in JSON it must. */
function eventSpansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: string[] = [];
  let outer = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}[\]]/g)) {
    if (token === "{" || token === "[") {
      const isOutermost = open.length === 0 || (open.length === 1 && open[0] === "[");
      if (token === "{" && isOutermost) [outer, start] = [open.length, index];
      open.push(token);
    } else if (token === "}" || token === "]") {
      const opened = open.pop();
      if (token === "}" && opened === "{" && open.length === outer) spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}
