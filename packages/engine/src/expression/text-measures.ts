import { getDomain } from "tldts";
import { parseAddress } from "@tocsin/core";

/** What follows the last `/` or `\`. */
export function lastName(text: string): string {
  return text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
}

const longestHostText = 8192;

/**
 * The registrable domain of a host, URL or e-mail address by the ICANN part of the Public Suffix List. Missing: an
 * address, `localhost`, a suffix alone, or a text longer than 8,192 characters.
 */
export function domainOf(text: string): string | undefined {
  if (text.length > longestHostText || parseAddress(text) !== undefined) return undefined;
  return getDomain(text) ?? undefined;
}

/** Shannon's entropy of the text's characters (code points), in bits per character; 0 of the empty text. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    total++;
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}
