import { isReserved } from "../lexer/keywords.ts";
import { placeOf, type Scope } from "../lowering/scope.ts";
import { toBareWord } from "../lowering/written.ts";
import type { FieldPath } from "../tree/expressions.ts";

/**
 * Tells of a field that is a bare word, and that word one that begins a clause or a declaration. A field that the
 * schema lists is known to be one.
 */
export function lintKeywordField(path: FieldPath, scope: Scope): void {
  const word = toBareWord(path);
  if (word === undefined || !isReserved(word) || scope.source?.schema.fields.has(word) === true) return;
  const quoted = `\`${word}\``;
  const fix = {
    title: "Put it in backticks",
    edits: [{ place: placeOf(scope, path), newText: quoted }],
    safe: "same meaning",
  } as const;
  scope.report.add("TOC4021", { field: word }, placeOf(scope, path), fix);
}
