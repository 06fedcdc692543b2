import type { Span } from "@tocsin/core";
import { formatFile } from "@tocsin/language";
import type { RuleFile } from "../workspace/rule-file.ts";

/** A change of one text. */
export interface TextReplacement {
  readonly span: Span;
  readonly newText: string;
}

/** What brings a file into its layout, as few lines at a time as change; nothing where it has errors, for what is half read is left alone. */
export function formatWhole(file: RuleFile): readonly TextReplacement[] {
  const formatted = formatFile(file.parsed);
  return formatted === undefined ? [] : differ(file.text, formatted);
}

/** The same for the lines that a span touches: only changes that touch these, too. One may go on to where the texts are alike again. */
export function formatRange(file: RuleFile, span: Span): readonly TextReplacement[] {
  const start = file.text.lastIndexOf("\n", span.start - 1) + 1;
  const end = file.text.indexOf("\n", span.end);
  const lines = { start, end: end < 0 ? file.text.length : end + 1 };
  return formatWhole(file).filter((change) => change.span.start < lines.end && lines.start <= change.span.end);
}

/**
 * When a closing brace or the end of a line was just typed: the declaration that ends or goes on there is laid out, where the file has no
 * errors; else a new line is indented like what it stands in.
 */
export function formatTyped(file: RuleFile, offset: number, typed: string): readonly TextReplacement[] {
  const around = file.parsed.tree.declarations.find(({ span }) => span.start < offset && offset <= span.end);
  if (typed === "}") return around === undefined || around.span.end !== offset ? [] : formatRange(file, around.span);
  return indentLine(file, offset);
}

function indentLine({ text }: RuleFile, offset: number): readonly TextReplacement[] {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = /[\r\n]|$/.exec(text.slice(start))!.index + start;
  const line = text.slice(start, lineEnd);
  const indent = /^[ \t]*/.exec(line)![0];
  const before = text.slice(0, start).trimEnd();
  const above = before.slice(before.lastIndexOf("\n") + 1);
  const closes = /^\s*[}\])]/.test(line);
  const opens = /[{[(]$/.test(above);
  const width = /^[ \t]*/.exec(above)![0].length + (opens ? 2 : 0) - (closes ? 2 : 0);
  const wanted = " ".repeat(Math.max(0, width));
  return indent === wanted ? [] : [{ span: { start, end: start + indent.length }, newText: wanted }];
}

/** The change from one text to another, line by line: common lines at both ends, and between them those of a longest common run, stay. */
function differ(before: string, after: string): readonly TextReplacement[] {
  if (before === after) return [];
  const [old, now] = [toLines(before), toLines(after)];
  return differLines(old, now, 0);
}

function toLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** `offset`: of the first old line. Lines that stand once on both sides hold the texts together. */
function differLines(old: readonly string[], now: readonly string[], offset: number): readonly TextReplacement[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const [left, right] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  if (left.length === 0 && right.length === 0) return [];
  const start = offset + lengthOf(old.slice(0, head));
  const anchor = findAnchor(left, right);
  if (anchor === undefined) return [{ span: { start, end: start + lengthOf(left) }, newText: right.join("") }];
  const [at, to] = anchor;
  return [
    ...differLines(left.slice(0, at), right.slice(0, to), start),
    ...differLines(left.slice(at), right.slice(to), start + lengthOf(left.slice(0, at))),
  ];
}

/** A line that each side has once, the nearest to the middle. */
function findAnchor(left: readonly string[], right: readonly string[]): readonly [number, number] | undefined {
  const [inLeft, inRight] = [toPlaces(left), toPlaces(right)];
  const unique = left.flatMap((line, at) => {
    const to = inRight.get(line);
    return inLeft.get(line) === at && to !== undefined && to >= 0 ? [[at, to] as const] : [];
  });
  return unique[unique.length >> 1];
}

/** Where each line stands, or -1 where it stands more than once. */
function toPlaces(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) places.set(line, places.has(line) ? -1 : at);
  return places;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
