import { Buffer } from "node:buffer";
import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import type { ValuePlace } from "@tocsin/sources";
import type { EventShapes, ShapedDocument } from "../event-shapes.ts";

/** Where the values of a line stand in the event that is made of it. */
export interface PathsOfValues {
  /** Of each value: keys joined by dots, through arrays; none: it is not in the event, tells the form, or is `true`, `false` or `null`. */
  readonly paths: readonly (readonly string[])[];
  /** Values by which the form of the event is told: what it has elsewhere does not depend on others. */
  readonly telling: ReadonlySet<number>;
}

/** A letter that stands for none, before the number of a value. */
const mark = "\u{fdd0}";
/** The number of a value is added to it: whole numbers that are not rounded. */
const markNumber = 900_000_000_000_000;

/**
 * Finds the paths by making an event of the line with other values in place of its own: those that come out as names, or where `isTelling` says, tell the
 * form, and keep theirs. Undefined: the form depends on others, too. `toShaped` makes an event of the line, and has made `shaped`.
 */
export function findPathsOfValues(
  line: Buffer,
  places: readonly ValuePlace[],
  shaped: ShapedDocument,
  toShaped: EventShapes["toShaped"],
  isTelling: (path: string) => boolean,
): PathsOfValues | undefined {
  const telling = new Set<number>();
  // Where all else is changed, other values may come out as names than before.
  for (;;) {
    const marked = JSON.parse(toMarked(line, places, telling).toString()) as JsonObject;
    const event = shaped.isAsItCame ? marked : toShaped(marked).document;
    const { paths, names } = findMarks(event, places.length);
    const more = [...places.keys()].filter((value) => names.has(value) || paths[value]!.some(isTelling));
    for (const value of more) telling.add(value);
    if (shaped.isAsItCame) return { paths, telling };
    if (more.length === 0) return isAlike(shaped.document, event) ? { paths, telling } : undefined;
  }
}

/** The line with marks for all texts and numbers but some. */
function toMarked(line: Buffer, places: readonly ValuePlace[], but: ReadonlySet<number>): Buffer {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [value, { start, end }] of places.entries()) {
    const first = line[start]!;
    const isText = first === 0x22;
    if (but.has(value) || (!isText && first >= 0x61)) continue;
    const marked = isText ? `"${mark}${value}"` : String(markNumber + value);
    pieces.push(line.subarray(from, start), Buffer.from(marked));
    from = end;
  }
  return Buffer.concat([...pieces, line.subarray(from)]);
}

/** By value: where it stands; and which values stand in names. */
function findMarks(event: JsonObject, count: number) {
  const paths: string[][] = Array.from({ length: count }, () => []);
  const names = new Set<number>();
  const walk = (json: JsonValue, path: string): void => {
    if (Array.isArray(json)) for (const item of json) walk(item as JsonValue, path);
    else if (isJsonObject(json)) {
      for (const [key, inner] of Object.entries(json)) {
        const name = valueOfText(key);
        if (name !== undefined) names.add(name);
        walk(inner, path === "" ? key : `${path}.${key}`);
      }
    } else {
      const value = typeof json === "string" ? valueOfText(json) : typeof json === "number" ? json - markNumber : -1;
      if (value !== undefined) paths[value]?.push(path);
    }
  };
  walk(event, "");
  return { paths, names };
}

/** Wherever in the text. */
function valueOfText(text: string): number | undefined {
  const at = text.indexOf(mark);
  return at === -1 ? undefined : Number.parseInt(text.slice(at + mark.length), 10);
}

/** Whether they have the same names, and values of the same kinds. */
function isAlike(left: JsonValue, right: JsonValue): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => isAlike(item as JsonValue, right[at] as JsonValue));
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    const [keys, others] = [Object.keys(left), Object.keys(right)];
    return (
      keys.length === others.length && keys.every((key, at) => key === others[at] && isAlike(left[key]!, right[key]!))
    );
  }
  if (left === null || right === null || typeof left === "object" || typeof right === "object") return left === right;
  return typeof left === typeof right;
}
