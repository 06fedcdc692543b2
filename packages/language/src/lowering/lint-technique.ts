import type { Fix, Place } from "@tocsin/core";
import { lookupTactic, lookupTechnique, nearTechniques, type Technique } from "@tocsin/schema";
import { toChange, toReplacement } from "../names/near-names.ts";
import type { Name } from "../tree/names.ts";
import { placeOf, type Scope } from "./scope.ts";

/** Warns of an id that is written as ATT&CK writes them and yet means nothing, or no longer does. */
export function lintTechnique(written: Name, scope: Scope): void {
  if (written.text.startsWith("TA")) lintTactic(written, scope);
  else {
    const technique = lookupTechnique(written.text);
    if (technique === undefined) warnOfUnknown("technique", written, scope);
    else if (technique.status !== "live") warnOfOld(technique, written, scope);
  }
}

function lintTactic(written: Name, scope: Scope): void {
  const tactic = lookupTactic(written.text);
  if (tactic === undefined) return warnOfUnknown("tactic", written, scope);
  if (!tactic.retired) return;
  const words = { what: "tactic", id: tactic.id, name: tactic.name, status: "retired", instead: "" };
  scope.report.add("TOC4051", words, placeOf(scope, written));
}

function warnOfUnknown(what: string, written: Name, scope: Scope): void {
  const place = placeOf(scope, written);
  const ids = nearTechniques(written.text);
  const near = ids.length === 0 ? "" : ` Did you mean ${ids.map(toNamed).join(" or ")}?`;
  scope.report.add("TOC4050", { what, id: written.text, near }, place, toReplacement(ids, place));
}

function warnOfOld({ id, name, status, replacedBy, inferred }: Technique, written: Name, scope: Scope): void {
  const place = placeOf(scope, written);
  const took = inferred === undefined ? "took its place" : "seems to have taken its place";
  const instead = replacedBy === undefined ? "" : `; ${toNamed(replacedBy)} ${took}`;
  const fix = replacedBy === undefined ? undefined : toFix(replacedBy, inferred === undefined, place);
  scope.report.add("TOC4051", { what: "technique", id, name, status, instead }, place, fix);
}

/** Where ATT&CK itself names the one that took its place, no other can be meant. */
function toFix(replacedBy: string, isSure: boolean, place: Place): Fix {
  const fix = toChange(replacedBy, place);
  return isSure ? { ...fix, safe: "only meaning" } : fix;
}

/** Ids say little: `T1110 (Brute Force)`. */
function toNamed(id: string): string {
  return `\`${id}\` (${(lookupTechnique(id) ?? lookupTactic(id))?.name ?? ""})`;
}
