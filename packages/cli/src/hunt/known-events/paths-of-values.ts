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
  if (hasMarks(findMarks(shaped.document, places.length))) return undefined;
  const telling = new Set<number>();
  // Where all else is changed, other values may come out as names than before.
  for (;;) {
    const marked = JSON.parse(toMarked(line, places, telling).toString()) as JsonObject;
    const event = shaped.isAsItCame ? marked : toShaped(marked).document;
    const { paths, names } = findMarks(event, places.length);
    const isMore = (value: number) => names.has(value) || paths[value]!.some(isTelling);
    const more = [...places.keys()].filter((value) => !telling.has(value) && isMore(value));
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
    // `true`, `false` and `null` are what they are.
    if (but.has(value) || (!isText && first >= 0x61)) continue;
    const marked = isText ? `"${mark}${value}"` : String(markNumber + value);
    pieces.push(line.subarray(from, start), Buffer.from(marked));
    from = end;
  }
  return Buffer.concat([...pieces, line.subarray(from)]);
}

interface Marks {
  /** By value: where it stands. */
  readonly paths: readonly (readonly string[])[];
  /** Values that stand in names, or in a text together with something else. */
  readonly names: ReadonlySet<number>;
}

/** Who writes a line may write marks into it: nothing is known of such a one. */
function hasMarks({ paths, names }: Marks): boolean {
  return names.size > 0 || paths.some((own) => own.length > 0);
}

function findMarks(event: JsonObject, count: number): Marks {
  const paths: string[][] = Array.from({ length: count }, () => []);
  const names = new Set<number>();
  const walk = (json: JsonValue, path: string): void => {
    if (Array.isArray(json)) for (const item of json) walk(item as JsonValue, path);
    else if (isJsonObject(json)) {
      for (const [key, inner] of Object.entries(json)) {
        for (const name of valuesIn(key)) names.add(name);
        walk(inner, path === "" ? key : `${path}.${key}`);
      }
    } else if (typeof json === "number") paths[json - markNumber]?.push(path);
    else if (typeof json === "string") {
      const values = valuesIn(json);
      if (values.length === 1 && json === `${mark}${values[0]!}`) paths[values[0]!]?.push(path);
      else for (const value of values) names.add(value);
    }
  };
  walk(event, "");
  return { paths, names };
}

function valuesIn(text: string): readonly number[] {
  return text.includes(mark)
    ? text
        .split(mark)
        .slice(1)
        .map((rest) => Number.parseInt(rest, 10))
    : [];
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
