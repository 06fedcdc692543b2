import { readFileSync } from "node:fs";

/**
 * The text of a rule file, with the byte order mark that it may have. Throws where it cannot be read or is not valid
 * UTF-8, for a text with other characters in it would mean something else.
 */
export function readRuleText(file: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}
