import type { Diagnostic } from "@tocsin/core";
import { applyFixes, toCompatible, toSafeFixes, type SafeFix } from "./apply-fixes.ts";

/** What is said of the rules once some texts are put for those of their files. */
export type Check = (texts: ReadonlyMap<string, string>) => CheckedTexts;

export interface CheckedTexts {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

export interface FixedRules {
  /** The new texts of the files that change. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was mended, at its place in the text of its round. */
  readonly fixed: readonly Diagnostic[];
  /** What is left to say of the new texts. */
  readonly left: CheckedTexts;
}

/** One fix may make way for another; two that undid each other would go on for ever. */
const mostRounds = 10;

/**
 * Applies all safe fixes of some files, round by round, until none is left. Files that do not parse are left alone, and
 * so is one in which a round of fixes would make more errors than there were.
 */
export function fixRules(files: readonly string[], check: Check): FixedRules {
  const fixable = new Set(files);
  const fixed: Diagnostic[] = [];
  let texts: ReadonlyMap<string, string> = new Map();
  let left = check(texts);
  for (let round = 0; round < mostRounds; round++) {
    for (const { code, severity, place } of left.diagnostics) {
      if (code.startsWith("TOC1") && severity === "error") fixable.delete(place?.file ?? "");
    }
    const fixes = toCompatible(toSafeFixes(left.diagnostics, fixable));
    if (fixes.length === 0) break;
    const next = new Map([...texts, ...applyFixes(fixes, left.texts)]);
    const after = check(next);
    const spoilt = findSpoilt(fixes, left.diagnostics, after.diagnostics);
    if (spoilt.size > 0) {
      for (const file of spoilt) fixable.delete(file);
      continue;
    }
    fixed.push(...fixes.map(({ diagnostic }) => diagnostic));
    [texts, left] = [next, after];
  }
  return { texts, fixed, left };
}

/** The files of fixes in which there are more errors afterwards; all of them where there are more elsewhere. */
function findSpoilt(
  fixes: readonly SafeFix[],
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): ReadonlySet<string> {
  const changed = new Set(fixes.flatMap(({ edits }) => edits.map(({ place }) => place.file)));
  const [old, now] = [countErrors(before), countErrors(after)];
  const worse = [...now].filter(([file, count]) => count > (old.get(file) ?? 0)).map(([file]) => file);
  return worse.every((file) => changed.has(file)) ? new Set(worse) : changed;
}

function countErrors(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const byFile = Map.groupBy(errors, ({ place }) => place?.file ?? "");
  return new Map([...byFile].map(([file, of]) => [file, of.length]));
}
