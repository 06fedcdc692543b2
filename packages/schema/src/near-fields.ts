import { editDistance } from "./edit-distance.ts";
import type { Schema } from "./schema.ts";

const mostSuggestions = 3;

/**
 * At most three listed paths that an author who wrote `path` may have meant, the likeliest first: the same letters in
 * other case or with other separators, then a few typing mistakes, then the same last segment elsewhere.
 */
export function nearFields(schema: Schema, path: string): string[] {
  const wanted = toSpelling(path);
  const candidates: { path: string; score: number }[] = [];
  for (const known of spellings(schema)) {
    const score = mistakeScore(wanted, known);
    if (score !== undefined) candidates.push({ path: known.path, score });
  }
  candidates.sort((a, b) => a.score - b.score || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
  const mostScore = candidates[0] === undefined ? 0 : mostBeside(candidates[0].score);
  return candidates
    .filter((candidate) => candidate.score <= mostScore)
    .slice(0, mostSuggestions)
    .map((candidate) => candidate.path);
}

interface Spelling {
  path: string;
  letters: string;
  lastLetters: string;
  segments: number;
}

const spellingsOf = new WeakMap<Schema, readonly Spelling[]>();

function spellings(schema: Schema): readonly Spelling[] {
  const known = spellingsOf.get(schema);
  if (known !== undefined) return known;
  const made = Array.from(schema.fields.keys(), toSpelling);
  spellingsOf.set(schema, made);
  return made;
}

function toSpelling(path: string): Spelling {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return { path, letters: toLetters(path), lastLetters: toLetters(last), segments: path.split(".").length };
}

/** Case and separators are what authors mistake most: they cost nothing. */
function toLetters(text: string): string {
  return text.toLowerCase().replace(/[._\-\s@]/g, "");
}

const typing = 0;
const otherPlace = 10;
const otherDepth = 20;

/** How far off, 0 is nearest; undefined where no mistake explains it. */
function mistakeScore(wanted: Spelling, known: Spelling): number | undefined {
  if (wanted.letters === "") return undefined;
  const most = Math.min(3, Math.floor(wanted.letters.length / 3));
  const whole = editDistance(wanted.letters, known.letters, most);
  if (whole !== undefined) return typing + whole;
  const mostInTail = wanted.lastLetters.length >= 5 ? 1 : 0;
  const tail = editDistance(wanted.lastLetters, known.lastLetters, mostInTail);
  if (tail !== undefined) return otherPlace + 5 * tail + Math.min(4, Math.abs(known.segments - wanted.segments));
  const endsAlike = wanted.letters.length >= 4 && known.letters.endsWith(wanted.letters);
  return endsAlike ? otherDepth + known.segments : undefined;
}

/** A likely suggestion is not diluted with guesses: the most that others may score beside the best one. */
function mostBeside(best: number): number {
  if (best === 0) return 0;
  return best < otherPlace ? otherPlace - 1 : Infinity;
}
