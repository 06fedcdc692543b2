import { compareTexts } from "./compare-texts.ts";

/** A version number. `text` is as written; the parts are what is compared. */
export interface Version {
  readonly text: string;
  /** Digits without leading zeros, without trailing parts that are zero. */
  readonly numbers: readonly string[];
  /** Of a pre-release; empty: a release. */
  readonly preRelease: readonly string[];
}

const grammar = /^[vV]?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;
const longestVersion = 256;

/**
 * Reads numbers joined by dots, as many as there are, perhaps after a `v`, with the pre-release and build parts of
 * Semantic Versioning 2. Undefined: anything else, or longer than 256 characters.
 */
export function parseVersion(text: string): Version | undefined {
  const parts = text.length > longestVersion ? null : grammar.exec(text);
  if (parts === null) return undefined;
  const numbers = (parts[1] ?? "").split(".").map(withoutZeros);
  while (numbers.length > 1 && numbers.at(-1) === "0") numbers.pop();
  return { text, numbers, preRelease: parts[2]?.split(".") ?? [] };
}

/**
 * Negative, zero or positive: number by number, a missing one counts as 0 (`1.2` is `1.2.0`); then as Semantic
 * Versioning 2 §11 orders pre-releases, without regard to case. A build part makes no difference.
 */
export function compareVersions(left: Version, right: Version): number {
  const length = Math.max(left.numbers.length, right.numbers.length);
  for (let at = 0; at < length; at++) {
    const order = compareDigits(left.numbers[at] ?? "0", right.numbers[at] ?? "0");
    if (order !== 0) return order;
  }
  return comparePreReleases(left.preRelease, right.preRelease);
}

/** One text for equal versions, different texts for different ones. */
export function toVersionKey(version: Version): string {
  const identifiers = version.preRelease.map((part) => (isNumeric(part) ? withoutZeros(part) : part.toLowerCase()));
  return version.numbers.join(".") + (identifiers.length > 0 ? `-${identifiers.join(".")}` : "");
}

function comparePreReleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return Math.sign(right.length - left.length);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareIdentifiers(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return Math.sign(left.length - right.length);
}

function compareIdentifiers(left: string, right: string): number {
  const [leftNumeric, rightNumeric] = [isNumeric(left), isNumeric(right)];
  if (leftNumeric && rightNumeric) return compareDigits(withoutZeros(left), withoutZeros(right));
  if (leftNumeric !== rightNumeric) return leftNumeric ? -1 : 1;
  return compareTexts(left.toLowerCase(), right.toLowerCase());
}

function compareDigits(left: string, right: string): number {
  return Math.sign(left.length - right.length) || compareTexts(left, right);
}

function isNumeric(text: string): boolean {
  return /^\d+$/.test(text);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
