import { createHash } from "node:crypto";
import type { JsonObject } from "../json/json-value.ts";
import { toCanonicalJson } from "../json/write-json.ts";

/** What alerts record of a lookup that they read: the first 16 hex digits of the SHA-256 of its rows. */
export function toTableVersion(rows: readonly JsonObject[]): string {
  return createHash("sha256").update(toCanonicalJson(rows)).digest("hex").slice(0, 16);
}
