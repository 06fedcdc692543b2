import type { Schema, SchemaField } from "@tocsin/schema";
import type { SourceContext } from "@tocsin/language";
import { type CompletionItem, toRank } from "./completion.ts";
import { type Place, toPathBefore } from "./place.ts";

/** Fields offered by their whole path although a part of it would have been offered. */
const mostWhole = 60;

/**
 * The fields of sources, below what is written of a path behind its first `skipped` parts (a step's name): one segment at a
 * time, and of those further down the ones that the workspace uses, or that hold the letters typed. Each replaces the path
 * from its beginning.
 */
export function completeFields(place: Place, sources: readonly SourceContext[], skipped = 0): CompletionItem[] {
  const below = toPathBefore(place).path.slice(skipped);
  const span = { start: startOfPart(place, below.length), end: place.expected.typed.end };
  return fieldsBelow(place, sources, below.map((segment) => `${segment}.`).join(""), span);
}

function startOfPart({ expected }: Place, segments: number): number {
  const first = expected.before[expected.before.length - 2 * segments];
  return segments === 0 || first === undefined ? expected.typed.start : first.start;
}

function fieldsBelow(
  place: Place,
  sources: readonly SourceContext[],
  prefix: string,
  span: CompletionItem["span"],
): CompletionItem[] {
  const { counts } = place.view;
  const typed = place.view.file.text.slice(place.expected.typed.start, place.offset).replaceAll("`", "").toLowerCase();
  const items = new Map<string, CompletionItem>();
  const deeper: CompletionItem[] = [];
  for (const { schema } of sources) {
    for (const [path, field] of schema.fields) {
      if (!path.startsWith(prefix) || path.length === prefix.length) continue;
      const dot = path.indexOf(".", prefix.length);
      const next = dot < 0 ? path : path.slice(0, dot);
      if (dot < 0) items.set(path, toFieldItem(path, field, schema, span, counts.of(path)));
      else {
        if (!items.has(next)) items.set(next, toObjectItem(next, schema, span));
        const uses = counts.of(path);
        if (uses > 0 || (typed.length > 1 && path.toLowerCase().includes(typed)))
          deeper.push(toFieldItem(path, field, schema, span, uses));
      }
    }
  }
  deeper.sort((a, b) => a.rank - b.rank);
  for (const item of deeper.slice(0, mostWhole)) items.set(item.label, item);
  return [...items.values()];
}

function toFieldItem(
  path: string,
  { type, many }: SchemaField,
  schema: Schema,
  span: CompletionItem["span"],
  uses: number,
): CompletionItem {
  return {
    label: path,
    kind: "field",
    detail: `${many === true ? "several " : ""}${type} · ${schema.name}`,
    newText: toWritten(path),
    span,
    rank: toRank("field", uses),
  };
}

function toObjectItem(path: string, schema: Schema, span: CompletionItem["span"]): CompletionItem {
  return {
    label: `${path}.`,
    kind: "object",
    detail: `object · ${schema.name}`,
    newText: `${toWritten(path)}.`,
    span,
    rank: toRank("field"),
    goesOn: true,
  };
}

const plainSegment = /^[A-Za-z_@][A-Za-z0-9_@]*$/;

/** Words that are no field without backticks, standing alone or first. */
const noOperands: ReadonlySet<string> = new Set(["not", "anywhere", "present", "missing", "exactly", "true", "false"]);

/** A path as it must be written. */
export function toWritten(path: string): string {
  const segments = path.split(".");
  const isPlain = (segment: string, index: number) =>
    plainSegment.test(segment) && !(index === 0 && noOperands.has(segment));
  return segments.map((segment, index) => (isPlain(segment, index) ? segment : `\`${segment}\``)).join(".");
}
