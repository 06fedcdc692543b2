import type { Buffer } from "node:buffer";
import type { EventKind, PathSet } from "@tocsin/engine";
import {
  anyValue,
  pathsOfValues,
  plainValue,
  sameValue,
  type Digest,
  type LineScanner,
  type Mask,
} from "@tocsin/sources";
import { DigestMap } from "./digest-map.ts";

/** Lines with the same keys in the same order, written alike. */
interface LineShape {
  /** Of the values. */
  readonly paths: readonly string[];
  /** The values by which the kind of an event is told. */
  readonly toldBy: Mask;
}

/** Lines of one shape that are events of one kind. */
export interface LineGroup {
  readonly digest: Digest;
  kind: EventKind;
  /** The values on which it depends that they come to nothing. Undefined: nothing is known of them. */
  mask: Mask | undefined;
  /** Which value is the time; undefined: they are of no source. */
  time: number | undefined;
  /** Whether rules ask about more of such events since: to be learned anew. */
  isStale: boolean;
}

/** The channel tells an event of Windows that lacks nothing. */
const alwaysTelling = "Channel";

/** Sorts lines by what is written in them. */
export class LineGroups {
  readonly #scanner: LineScanner;
  readonly #toldBy: PathSet;
  /** By number; undefined: its paths cannot be told. */
  readonly #shapes: (LineShape | undefined)[] = [];
  readonly #groups = new DigestMap<LineGroup>();

  constructor(scanner: LineScanner, toldBy: PathSet) {
    this.#scanner = scanner;
    this.#toldBy = toldBy;
  }

  /** The group of a line, of which the scanner then has the digest to which the group's mask is to be put; undefined: it is of none. */
  find(bytes: Buffer, start: number, end: number): LineGroup | undefined {
    const scanner = this.#scanner;
    if (scanner.scan(bytes, start, end) === -1) return undefined;
    const shape = this.#shapes[scanner.findShape()];
    if (shape === undefined) return undefined;
    scanner.digest(shape.toldBy);
    return this.#groups.find(scanner);
  }

  /** The same of a line that is JSON and came to nothing as events of the kind do; its group is made where there is none. */
  learn(line: Buffer, kind: EventKind): LineGroup | undefined {
    const scanner = this.#scanner;
    const count = scanner.scan(line, 0, line.length);
    if (count === -1) return undefined;
    const number = scanner.findShape();
    const shape = number === -1 ? this.#addShape(line, count) : this.#shapes[number];
    if (shape === undefined) return undefined;
    scanner.digest(shape.toldBy);
    const known = this.#groups.find(scanner);
    if (known?.kind === kind) return known;
    const made = { digest: scanner.readDigest(), kind, isStale: false, ...this.#toMask(shape, kind) };
    if (known !== undefined) return Object.assign(known, made);
    this.#groups.add(made);
    return made;
  }

  /** What is written as the time of the line that was scanned last; undefined: it is no text. */
  timeTextOf(time: number): string | undefined {
    const { start, end } = this.#scanner.placeOf(time);
    return this.#scanner.byteAt(start) === 0x22 ? this.#scanner.textOf({ start: start + 1, end: end - 1 }) : undefined;
  }

  #addShape(line: Buffer, count: number): LineShape | undefined {
    const number = this.#scanner.addShape();
    if (number === -1) {
      this.#clear();
      return undefined;
    }
    const places = Array.from({ length: count }, (_, value) => this.#scanner.placeOf(value));
    const paths = pathsOfValues(line, places);
    const toldBy = paths && this.#createMask(paths, (path) => (this.#isTelling(path) ? sameValue : anyValue));
    const shape = paths && toldBy && { paths, toldBy };
    if (number === this.#shapes.length) this.#shapes.push(shape);
    return shape;
  }

  #isTelling(path: string): boolean {
    return path === alwaysTelling || this.#toldBy.touches(path);
  }

  #toMask({ paths }: LineShape, { fields, pieces, time }: EventKind): Pick<LineGroup, "mask" | "time"> {
    const times = [...paths.keys()].filter((value) => paths[value] === time);
    if (time !== undefined && times.length !== 1) return { mask: undefined, time: undefined };
    const mask = this.#createMask(paths, (path) => (fields.touches(path) ? sameValue : plainValue), pieces);
    return { mask, time: time === undefined ? undefined : times[0] };
  }

  /** Undefined: there was no room, and all is forgotten. */
  #createMask(
    paths: readonly string[],
    toValue: (path: string) => number,
    pieces?: readonly string[],
  ): Mask | undefined {
    const mask = this.#scanner.createMask(Uint8Array.from(paths, toValue), pieces);
    if (mask === undefined) this.#clear();
    return mask;
  }

  #clear(): void {
    this.#shapes.length = 0;
    this.#groups.clear();
    this.#scanner.clear();
  }
}
