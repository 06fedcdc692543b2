import { endianness } from "node:os";
import { foldingRuns } from "../generated/case-folding.ts";

// eslint-disable-next-line no-control-regex -- the range of ASCII is what is meant
const beyondAscii = /[^\u0000-\u007f]/;

/**
 * The text under simple Unicode case folding (statuses C and S of CaseFolding.txt; no normalization): two texts are
 * the same without regard to case where these are equal. Every character folds to one of the same length in UTF-16,
 * so that offsets in the folded text are offsets in the text.
 */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const { units, pairs, firsts } = foldings();
  const folded = text.length <= shared.length ? shared : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    folded[at] = units[unit]!;
    if ((unit & 0xfc00) !== 0xd800 || firsts[unit & 0x3ff] === 0) continue;
    const pair = pairs.get(text.codePointAt(at)!);
    if (pair === undefined) continue;
    folded[at] = pair.charCodeAt(0);
    folded[++at] = pair.charCodeAt(1);
  }
  return toText(folded, text.length);
}

/** Room for the units of most texts. */
const shared = new Uint16Array(1 << 15);

function toText({ buffer }: Uint16Array<ArrayBuffer>, length: number): string {
  const bytes = Buffer.from(buffer, 0, 2 * length);
  if (endianness() === "BE") bytes.swap16();
  return bytes.toString("utf16le");
}

const codeUnits = 0x1_0000;

interface Foldings {
  /** By code unit: what it is folded, itself where it stays. */
  readonly units: Uint16Array;
  /** By code points beyond the units, of which each takes two. */
  readonly pairs: ReadonlyMap<number, string>;
  /** By the low ten bits of the first half of a pair: 1 where one that begins so is folded. */
  readonly firsts: Uint8Array;
}

let table: Foldings | undefined;

function foldings(): Foldings {
  return (table ??= toTable(foldingRuns));
}

function toTable(runs: readonly number[]): Foldings {
  const units = new Uint16Array(codeUnits);
  for (let code = 0; code < codeUnits; code++) units[code] = code;
  const pairs = new Map<number, string>();
  for (let code = 0x41; code <= 0x5a; code++) units[code] = code + 32;
  for (let at = 0; at < runs.length; at += 4) {
    const [first = 0, last = 0, step = 1, delta = 0] = runs.slice(at, at + 4);
    for (let code = first; code <= last; code += step) {
      if (code < codeUnits) units[code] = code + delta;
      else pairs.set(code, String.fromCodePoint(code + delta));
    }
  }
  const firsts = new Uint8Array(0x400);
  for (const code of pairs.keys()) firsts[String.fromCodePoint(code).charCodeAt(0) & 0x3ff] = 1;
  return { units, pairs, firsts };
}
