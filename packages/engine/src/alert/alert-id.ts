import { hash } from "node:crypto";
import { toCanonicalJson, type Rule } from "@tocsin/core";
import type { Match } from "../stage/match.ts";

/**
 * Compiles the id of a rule's alerts: the first 32 hex digits of the SHA-256 of `[rule, version, key, what]` in RFC 8785
 * form. The key is `[[name, folded value as text], …]` sorted by name; *what* is `[identity, ordinal]` of a one-event
 * rule's event, else the time of completion in ISO 8601 with milliseconds.
 */
export function compileAlertId({ id, metadata }: Rule): (match: Match) => string {
  const ofRule = toCanonicalJson([id, metadata.version]).slice(0, -1);
  // INVARIANT: the id of a key is in that form already.
  return ({ key, what }) => hash("sha256", `${ofRule},${key.id},${toCanonicalJson(what)}]`).slice(0, 32);
}
