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
  let folded = "";
  for (let from = 0; from < text.length; from += unitsTogether) {
    const units: number[] = [];
    const end = Math.min(text.length, from + unitsTogether);
    for (let at = from; at < end; at++) units.push(foldUnit(text, at));
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** So many are made a text at once: of each character alone it takes four times as long. */
const unitsTogether = 1024;

/** What stands at a place of the folded text. */
function foldUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdfff ? foldHalf(text, at, unit) : foldings().units[unit]!;
}

/** Of a half of a pair, or of one that stands alone and stays. */
function foldHalf(text: string, at: number, unit: number): number {
  const isFirst = unit <= 0xdbff;
  const folded = foldings().pairs.get(text.codePointAt(isFirst ? at : at - 1) ?? 0);
  return folded === undefined ? unit : folded.charCodeAt(isFirst ? 0 : 1);
}

const codeUnits = 0x1_0000;

interface Foldings {
  /** By code unit: what it is folded, itself where it stays. */
  readonly units: Uint16Array;
  /** By code points beyond the units, of which each takes two. */
  readonly pairs: ReadonlyMap<number, string>;
}

let table: Foldings | undefined;

function foldings(): Foldings {
  return (table ??= toTable(foldingRuns));
}

function toTable(runs: readonly number[]): Foldings {
  const units = Uint16Array.from({ length: codeUnits }, (_, code) => code);
  const pairs = new Map<number, string>();
  for (let code = 0x41; code <= 0x5a; code++) units[code] = code + 32;
  for (let at = 0; at < runs.length; at += 4) {
    const [first = 0, last = 0, step = 1, delta = 0] = runs.slice(at, at + 4);
    for (let code = first; code <= last; code += step) {
      if (code < codeUnits) units[code] = code + delta;
      else pairs.set(code, String.fromCodePoint(code + delta));
    }
  }
  return { units, pairs };
}
