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
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : character;
  return foldings().get(character) ?? character;
}

let table: ReadonlyMap<string, string> | undefined;

function foldings(): ReadonlyMap<string, string> {
  return (table ??= toTable(foldingRuns));
}

function toTable(runs: readonly number[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; at < runs.length; at += 4) {
    const [first = 0, last = 0, step = 1, delta = 0] = runs.slice(at, at + 4);
    for (let code = first; code <= last; code += step) {
      entries.set(String.fromCodePoint(code), String.fromCodePoint(code + delta));
    }
  }
  return entries;
}
