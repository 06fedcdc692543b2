import type { Buffer } from "node:buffer";
import type { ValuePlace } from "./line-scanner.ts";

/** An array or an object that is open. */
interface Open {
  readonly isArray: boolean;
  /** Of an object: the last one; undefined before the first. */
  key: string | undefined;
  /** Whether that has its value. */
  isTaken: boolean;
}

/**
 * The path of each value of a line of JSON, keys joined by dots; arrays add nothing to it. Undefined: what lies between the values is not as
 * it is usually written.
 */
export function pathsOfValues(line: Buffer, places: readonly ValuePlace[]): readonly string[] | undefined {
  const open: Open[] = [];
  const paths: string[] = [];
  let from = 0;
  for (const { start, end } of places) {
    if (!walk(line, from, start, open) || !takesValue(open.at(-1))) return undefined;
    paths.push(open.flatMap(({ key }) => key ?? []).join("."));
    from = end;
  }
  return paths;
}

const openers = new Map([
  [0x7b, false],
  [0x5b, true],
]);

/** What lies between two values: keys, commas, and where objects and arrays begin and end. False: a key that is none. */
function walk(line: Buffer, from: number, to: number, open: Open[]): boolean {
  for (let at = from; at < to; at++) {
    const byte = line[at]!;
    const isArray = openers.get(byte);
    if (isArray !== undefined) {
      if (open.length > 0 && !takesValue(open.at(-1))) return false;
      open.push({ isArray, key: undefined, isTaken: true });
    } else if (byte === 0x7d || byte === 0x5d) open.pop();
    else if (byte === 0x22) {
      const end = endOfKey(line, at, to);
      const key = end === -1 ? undefined : parseKey(line.toString("utf8", at, end));
      const last = open.at(-1);
      if (key === undefined || last === undefined || last.isArray) return false;
      last.key = key;
      last.isTaken = false;
      at = end - 1;
    }
  }
  return true;
}

function endOfKey(line: Buffer, start: number, to: number): number {
  for (let at = start + 1; at < to; at++) {
    if (line[at] === 0x5c) at++;
    else if (line[at] === 0x22) return at + 1;
  }
  return -1;
}

function parseKey(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** Whether a value may stand here: in an array, or behind a key, of which it is the only one. */
function takesValue(last: Open | undefined): boolean {
  if (last === undefined || (!last.isArray && last.isTaken)) return false;
  last.isTaken = true;
  return true;
}
