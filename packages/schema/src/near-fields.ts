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
  for (const known of schema.fields.keys()) {
    const score = mistakeScore(wanted, toSpelling(known));
    if (score !== undefined) candidates.push({ path: known, score });
  }
  candidates.sort((a, b) => a.score - b.score || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
  return candidates.slice(0, mostSuggestions).map((candidate) => candidate.path);
}

interface Spelling {
  letters: string;
  lastLetters: string;
  segments: number;
}

function toSpelling(path: string): Spelling {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return { letters: toLetters(path), lastLetters: toLetters(last), segments: path.split(".").length };
}

/** Case and separators are what authors mistake most: they cost nothing. */
function toLetters(text: string): string {
  return text.toLowerCase().replace(/[._\-\s@]/g, "");
}

/** How far off, 0 is nearest; undefined where no mistake explains it. */
function mistakeScore(wanted: Spelling, known: Spelling): number | undefined {
  if (wanted.letters === "") return undefined;
  const most = Math.min(3, Math.floor(wanted.letters.length / 3));
  const whole = editDistance(wanted.letters, known.letters, most);
  if (whole !== undefined) return whole;
  if (wanted.lastLetters.length < 4) return undefined;
  const tail = editDistance(wanted.lastLetters, known.lastLetters, Math.min(1, Math.floor(wanted.lastLetters.length / 5)));
  if (tail !== undefined) return 10 + 5 * tail + Math.abs(known.segments - wanted.segments);
  return known.letters.endsWith(wanted.letters) ? 20 + known.segments : undefined;
}
