import type { Diagnostic, TextEdit } from "@tocsin/core";

/** A fix that is applied without asking, and what it mends. */
export interface SafeFix {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly TextEdit[];
}

/** The fixes that are safe, of some files. One that would also change another file is none of them. */
export function toSafeFixes(diagnostics: readonly Diagnostic[], files: ReadonlySet<string>): readonly SafeFix[] {
  return diagnostics.flatMap((diagnostic) => {
    const { fix } = diagnostic;
    if (fix?.safe === undefined || fix.edits.some(({ place }) => !files.has(place.file))) return [];
    return [{ diagnostic, edits: fix.edits }];
  });
}

/**
 * As many of the fixes as can be applied at once, in their order.
 *
 * INVARIANT: no two of them change the same characters, nor put something at the same place.
 */
export function toCompatible(fixes: readonly SafeFix[]): readonly SafeFix[] {
  const chosen: SafeFix[] = [];
  const taken: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => doOverlap(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

/** The texts with the edits of fixes that are compatible; those without an edit are left out. */
export function applyFixes(fixes: readonly SafeFix[], texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const edits = Map.groupBy(
    fixes.flatMap((fix) => fix.edits),
    ({ place }) => place.file,
  );
  return new Map([...edits].map(([file, of]) => [file, applyEdits(of, texts.get(file) ?? "")]));
}

/** From the end on, so that places before an edit stay what they are. */
function applyEdits(edits: readonly TextEdit[], text: string): string {
  return edits
    .toSorted((a, b) => b.place.start - a.place.start || b.place.end - a.place.end)
    .reduce((all, { place, newText }) => all.slice(0, place.start) + newText + all.slice(place.end), text);
}

function doOverlap({ place: left }: TextEdit, { place: right }: TextEdit): boolean {
  if (left.file !== right.file) return false;
  const isSamePoint = left.start === right.start;
  return isSamePoint || (left.start < right.end && right.start < left.end);
}
