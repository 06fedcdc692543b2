import { hash } from "node:crypto";
import type { Rule } from "@tocsin/core";
import { toCanonicalJson, type JsonValue } from "@tocsin/core";
import type { Match } from "../stage/match.ts";

/**
 * The first 32 hex digits of the SHA-256 of `[rule, version, key, what]` in RFC 8785 form. The key is `[[name, folded
 * value as text], …]` sorted by name; *what* is `[identity, ordinal]` of a one-event rule's event, else the time of
 * completion in ISO 8601 with milliseconds.
 */
export function toAlertId(rule: Rule, { key, what }: Match): string {
  const pairs = JSON.parse(key.id) as JsonValue;
  const text = toCanonicalJson([rule.id, rule.metadata.version, pairs, what]);
  return hash("sha256", text).slice(0, 32);
}
