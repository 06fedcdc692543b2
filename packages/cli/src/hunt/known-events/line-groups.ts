import type { Buffer } from "node:buffer";
import type { JsonObject } from "@tocsin/core";
import type { EventKind, PathSet } from "@tocsin/engine";
import { plainValue, sameValue, valueOfType, type Digest, type LineScanner, type Mask } from "@tocsin/sources";
import { isSettled, type EventShapes, type RecognisedShape, type ShapedDocument } from "../event-shapes.ts";
import { DigestMap } from "./digest-map.ts";
import { findPathsOfValues, type PathsOfValues } from "./paths-of-values.ts";

/** Lines with the same keys in the same order, written alike. */
interface LineShape {
  /** The values by which the kind and the form of an event are told, and where the scanner has them. */
  readonly telling: ReadonlySet<number>;
  readonly mask: Mask;
  groups: number;
}

/** Lines of one shape, with values of the same types, that are events of one kind and form. */
export interface LineGroup {
  readonly digest: Digest;
  readonly kind: EventKind;
  /** As what they are recognised. */
  readonly form: RecognisedShape | undefined;
  /** The values on which it depends that they come to nothing. Undefined: nothing is known of them. */
  readonly mask: Mask | undefined;
  /** Which value is the time; undefined: they are of no source. */
  readonly time: number | undefined;
  /** Whether rules ask about more of such events since: to be learned anew. */
  isStale: boolean;
}

/** By these events of Windows are given their names, and what they lack. */
const alwaysTelling: readonly string[] = ["Channel", "EventID"];

/** Lines that come in more groups have values in what tells them that differ each time: nothing is known of them. */
const mostGroups = 256;
/** With more all is forgotten. */
const mostGroupsOfAll = 8192;

/** Sorts lines by what is written in them. */
export class LineGroups {
  readonly #scanner: LineScanner;
  readonly #toShaped: EventShapes["toShaped"];
  readonly #toldBy: PathSet;
  /** By number; null: by which values the form is told depends on others. */
  readonly #shapes: (LineShape | null)[] = [];
  readonly #groups = new DigestMap<LineGroup>();

  constructor(scanner: LineScanner, { toShaped }: EventShapes, toldBy: PathSet) {
    this.#scanner = scanner;
    this.#toShaped = toShaped;
    this.#toldBy = toldBy;
  }

  /**
   * The group of a line, of which the scanner then has the digest to which the group's mask is to be put; undefined: it is of none so far; null: it will
   * be of none.
   */
  find(bytes: Buffer, start: number, end: number): LineGroup | undefined | null {
    const scanner = this.#scanner;
    if (scanner.scan(bytes, start, end) === -1) return null;
    const shape = this.#shapes[scanner.findShape()];
    if (shape === undefined || shape === null) return shape;
    scanner.digest(shape.mask);
    return this.#groups.find(scanner);
  }

  /** The same of a line that is JSON and came to nothing as events of the kind do; its group is made where there is none. */
  learn(line: Buffer, kind: EventKind): LineGroup | undefined {
    const scanner = this.#scanner;
    const count = scanner.scan(line, 0, line.length);
    if (count === -1) return undefined;
    const number = scanner.findShape();
    const before = this.#shapes[number];
    if (before === null) return undefined;
    if (before !== undefined) scanner.digest(before.mask);
    const known = before && this.#groups.find(scanner);
    if (known?.kind === kind && !known.isStale) return known;
    const places = Array.from({ length: count }, (_, value) => scanner.placeOf(value));
    const shaped = this.#toShaped(JSON.parse(line.toString()) as JsonObject);
    const values = findPathsOfValues(line, places, shaped, this.#toShaped, this.#isTelling);
    const shape = before === undefined ? this.#addShape(count, values) : this.#widen(number, before, count, values);
    if (shape === undefined || (known === undefined && this.#isCrowded(number, shape))) return undefined;
    return this.#addGroup(known, kind, isSettled(shaped) ? values : undefined, shaped);
  }

  /** What is written as the time of the line that was scanned last; undefined: it is no text. */
  timeTextOf(time: number): string | undefined {
    const { start, end } = this.#scanner.placeOf(time);
    return this.#scanner.byteAt(start) === 0x22 ? this.#scanner.textOf({ start: start + 1, end: end - 1 }) : undefined;
  }

  readonly #isTelling = (path: string): boolean => alwaysTelling.includes(path) || this.#toldBy.touches(path);

  /** Of the line that was scanned last, which then has the digest by the shape's mask. */
  #addShape(count: number, values: PathsOfValues | undefined): LineShape | undefined {
    const number = this.#scanner.addShape();
    if (number === -1) return this.#clear();
    const mask = values && this.#toTellingMask(count, values.telling);
    if (values !== undefined && mask === undefined) return undefined;
    const shape = values && mask ? { telling: values.telling, mask, groups: 0 } : null;
    this.#shapes[number] = shape;
    if (shape !== null) this.#scanner.digest(shape.mask);
    return shape ?? undefined;
  }

  /** Undefined: the lines of the shape are told by more than was known, which the next one shows. */
  #widen(number: number, shape: LineShape, count: number, values: PathsOfValues | undefined): LineShape | undefined {
    if (values === undefined || values.telling.isSubsetOf(shape.telling)) return shape;
    const telling = values.telling.union(shape.telling);
    const mask = this.#toTellingMask(count, telling);
    if (mask !== undefined) this.#shapes[number] = { ...shape, telling, mask };
    return undefined;
  }

  #toTellingMask(count: number, telling: ReadonlySet<number>): Mask | undefined {
    return this.#createMask(count, (value) => (telling.has(value) ? sameValue : valueOfType));
  }

  /** One group more is too many: nothing is known of lines of the shape any more. */
  #isCrowded(number: number, shape: LineShape): boolean {
    if (++shape.groups <= mostGroups) return false;
    this.#shapes[number] = null;
    return true;
  }

  /** In place of the one that was known. Without `values` nothing is known of its lines. */
  #addGroup(
    known: LineGroup | undefined,
    kind: EventKind,
    values: PathsOfValues | undefined,
    { shape: form }: ShapedDocument,
  ): LineGroup | undefined {
    const digest = this.#scanner.readDigest();
    const group = { digest, kind, form, isStale: false, ...this.#toMask(values, kind) };
    if (known !== undefined) return Object.assign(known, group);
    if (this.#groups.size >= mostGroupsOfAll) return this.#clear();
    this.#groups.add(group);
    return group;
  }

  #toMask(values: PathsOfValues | undefined, { fields, pieces, time }: EventKind): Pick<LineGroup, "mask" | "time"> {
    const { paths = [] } = values ?? {};
    const times = [...paths.keys()].filter((value) => time !== undefined && paths[value]!.includes(time));
    if (values === undefined || times.length !== (time === undefined ? 0 : 1))
      return { mask: undefined, time: undefined };
    const isSame = (value: number) => values.telling.has(value) || paths[value]!.some((path) => fields.touches(path));
    return {
      mask: this.#createMask(paths.length, (value) => (isSame(value) ? sameValue : plainValue), pieces),
      time: times[0],
    };
  }

  /** Undefined: there was no room, and all is forgotten. */
  #createMask(count: number, toValue: (value: number) => number, pieces?: readonly string[]): Mask | undefined {
    const mask = this.#scanner.createMask(
      Uint8Array.from({ length: count }, (_, value) => toValue(value)),
      pieces,
    );
    if (mask === undefined) this.#clear();
    return mask;
  }

  #clear(): undefined {
    this.#shapes.length = 0;
    this.#groups.clear();
    this.#scanner.clear();
  }
}
