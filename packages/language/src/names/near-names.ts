import { editDistance } from "@tocsin/schema";
import type { Fix, Place } from "@tocsin/core";

const mostSuggestions = 3;

/** At most three of `known` that an author who wrote `word` may have meant, the likeliest first. */
export function nearNames(known: Iterable<string>, word: string): string[] {
  const wanted = toLetters(word);
  const most = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(known)) {
    const letters = toLetters(name);
    const distance = editDistance(wanted, letters, most);
    if (distance !== undefined) scored.push({ name, score: distance });
    else if (wanted.length >= 3 && (letters.includes(wanted) || wanted.includes(letters)))
      scored.push({ name, score: 10 });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1));
  return scored.slice(0, mostSuggestions).map((candidate) => candidate.name);
}

/** ` Did you mean a or b?`, or nothing; it follows a sentence. */
export function toQuestion(near: readonly string[]): string {
  if (near.length === 0) return "";
  const quoted = near.map((name) => `\`${name}\``);
  const last = quoted.pop();
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last}?`;
}

/** The fix that puts the only suggestion in place of what was written. */
export function toReplacement(near: readonly string[], place: Place): Fix | undefined {
  const [only] = near;
  return only === undefined || near.length > 1 ? undefined : toChange(only, place);
}

/** `Change to …` */
export function toChange(newText: string, place: Place): Fix {
  return { title: `Change to ${newText}`, edits: [{ place, newText }] };
}

function toLetters(word: string): string {
  return word.toLowerCase().replace(/[._\-\s]/g, "");
}
