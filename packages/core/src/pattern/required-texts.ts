/** Of these texts a text contains at least one. All are folded; none is empty, and none contains another. */
export type Clause = readonly string[];

/**
 * What is known of the texts that a part of a pattern matches, all of it about the text folded.
 *
 * INVARIANT: it may only over-approximate: whatever the part matches is among `exact`, or meets every one of `clauses`.
 */
export type Part =
  | {
      /** The part matches nothing but these. */
      readonly exact: readonly string[];
    }
  | {
      /** What the part matches meets all of these. */
      readonly clauses: readonly Clause[];
    };

/** Beyond so many texts a linear automaton is as fast as looking for each. */
const maximumTexts = 32;

/** So many times a part is written out that comes more than once. */
const mostSpelt = 4;

/** A part of which nothing is known. */
export const anything: Part = { clauses: [] };

/** A part that takes no characters: the empty pattern, an anchor, a boundary. */
export const nothing: Part = { exact: [""] };

/** What must be in every text that a part matches. */
export function toClauses(part: Part): readonly Clause[] {
  if (!("exact" in part)) return part.clauses;
  const clause = toClause(part.exact);
  return clause === undefined ? [] : [clause];
}

/** The parts one after the other. Texts that follow each other without a gap are joined while they stay few. */
export function inSequence(parts: readonly Part[]): Part {
  const clauses: Clause[] = [];
  let run: readonly string[] = [""];
  let whole = true;
  const endRun = (next: readonly string[]) => {
    clauses.push(...toClauses({ exact: run }));
    run = next;
    whole = false;
  };
  for (const part of parts) {
    if (!("exact" in part)) {
      endRun([""]);
      clauses.push(...part.clauses);
    } else if (run.length * part.exact.length > maximumTexts) endRun(part.exact);
    else run = unique(run.flatMap((start) => part.exact.map((end) => start + end)));
  }
  if (whole) return { exact: run };
  endRun([""]);
  return { clauses };
}

/** One of the parts: of each the clause that says most must hold, so one clause of all of them does. */
export function oneOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const exact = unique(parts.flatMap((part) => ("exact" in part ? part.exact : [])));
  if (parts.every((part) => "exact" in part) && exact.length <= maximumTexts) return { exact };
  const best = parts.map((part) => toClauses(part).toSorted(compareClauses)[0]);
  const clause = best.every((each) => each !== undefined) ? toClause(best.flat()) : undefined;
  return clause === undefined ? anything : { clauses: [clause] };
}

/** The part as often as given; `maximum` undefined: without end. */
export function repeated(part: Part, minimum: number, maximum: number | undefined): Part {
  if (minimum > 0) {
    const least = inSequence(Array.from({ length: Math.min(minimum, mostSpelt) }, () => part));
    return minimum === maximum && minimum <= mostSpelt ? least : { clauses: toClauses(least) };
  }
  if (maximum === 1) return oneOf([part, nothing]);
  return anything;
}

/** Negative where the first costs less for what it keeps out: few and long texts. */
export function compareClauses(left: Clause, right: Clause): number {
  return toWeight(left) - toWeight(right);
}

function toWeight(clause: Clause): number {
  return clause.length / Math.min(...clause.map((text) => text.length));
}

/** Undefined where the texts are too many, or every text contains one of them. */
function toClause(texts: readonly string[]): Clause | undefined {
  const distinct = unique(texts);
  const minimal = distinct.filter((text) => !distinct.some((other) => other !== text && text.includes(other)));
  return minimal.includes("") || minimal.length > maximumTexts ? undefined : minimal;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
