import type { JsonValue } from "@tocsin/core";

/** One JSON value and, by hand, everything that the language can read in it. Absent: it cannot be read so. */
export interface Scalar {
  readonly raw: JsonValue;
  readonly text?: string;
  readonly number?: number | bigint;
  readonly truth?: boolean;
  /** Milliseconds since 1970. */
  readonly time?: number;
  /** The 128 bits. */
  readonly address?: bigint;
}

export const firstMoment = Date.UTC(2026, 0, 5);
const mapped = 0xffff_0000_0000n;
const ten = mapped + 0x0a00_0001n;
const berlin = 0x2001_0db8_0000_0000_0000_0000_0000_0001n;

export const scalars: readonly Scalar[] = [
  ...[
    "",
    "a",
    "A",
    "b",
    "ab",
    "Ab",
    "aab",
    "s",
    "ſ",
    "k",
    "\u212a",
    "İ",
    "i",
    "ß",
    "ẞ",
    "ss",
    "σ",
    "ς",
    "é",
    "e\u0301",
  ].map(word),
  ...[
    "*",
    "a*b",
    "a?b",
    "[",
    "😀",
    "a😀b",
    " a ",
    "a\nb",
    "x",
    "1 a",
    "0x1",
    "+1",
    "01",
    "10.0.0.1 ",
    "10.0.0.256",
    "10.0.0.0/8",
  ].map(word),
  { raw: 1, text: "1", number: 1, time: 1000 },
  { raw: "1", text: "1", number: 1, time: 1000 },
  { raw: " 1 ", text: " 1 ", number: 1, time: 1000 },
  { raw: "1.0", text: "1.0", number: 1, time: 1000 },
  { raw: "10e-1", text: "10e-1", number: 1, time: 1000 },
  { raw: 0, text: "0", number: 0, time: 0 },
  { raw: -0, text: "0", number: 0, time: 0 },
  { raw: -1, text: "-1", number: -1, time: -1000 },
  { raw: 0.5, text: "0.5", number: 0.5, time: 500 },
  { raw: 9_007_199_254_740_993n, text: "9007199254740993", number: 9_007_199_254_740_993n },
  { raw: "9007199254740993", text: "9007199254740993", number: 9_007_199_254_740_993n },
  { raw: 9_007_199_254_740_992n, text: "9007199254740992", number: 9_007_199_254_740_992n },
  { raw: 1e20, text: "100000000000000000000", number: 100_000_000_000_000_000_000n },
  { raw: true, text: "true", truth: true },
  { raw: "TRUE", text: "TRUE", truth: true },
  { raw: false, text: "false", truth: false },
  { raw: "2026-01-05", text: "2026-01-05", time: firstMoment },
  { raw: "2026-01-05T00:00:00Z", text: "2026-01-05T00:00:00Z", time: firstMoment },
  { raw: "2026-01-05T01:00:00.001+01:00", text: "2026-01-05T01:00:00.001+01:00", time: firstMoment + 1 },
  { raw: firstMoment / 1000, text: "1767571200", number: 1_767_571_200, time: firstMoment },
  { raw: firstMoment, text: "1767571200000", number: 1_767_571_200_000, time: firstMoment },
  { raw: "10.0.0.1", text: "10.0.0.1", address: ten },
  { raw: "::ffff:10.0.0.1", text: "::ffff:10.0.0.1", address: ten },
  { raw: "::FFFF:a00:1", text: "::FFFF:a00:1", address: ten },
  { raw: "::ffff:a00:1", text: "::ffff:a00:1", address: ten },
  { raw: "10.255.0.0", text: "10.255.0.0", address: mapped + 0x0aff_0000n },
  { raw: "11.0.0.0", text: "11.0.0.0", address: mapped + 0x0b00_0000n },
  { raw: "2001:DB8::1", text: "2001:DB8::1", address: berlin },
  { raw: "2001:db8::1", text: "2001:db8::1", address: berlin },
  { raw: "2001:db8:0::0001", text: "2001:db8:0::0001", address: berlin },
  { raw: "::", text: "::", address: 0n },
];

function word(text: string): Scalar {
  return { raw: text, text };
}

/** What a rule may compare with, as it is written there. */
export interface Literal extends Omit<Scalar, "raw"> {
  readonly written: string;
  /** The first and the last address. */
  readonly block?: readonly [bigint, bigint];
}

const texts = [
  "",
  "a",
  "A",
  "ab",
  "s",
  "k",
  "K",
  "i",
  "İ",
  "SS",
  "ß",
  "Σ",
  "é",
  "1",
  "TRUE",
  "x",
  "😀",
  "10.0.0.1",
  "*",
  "0",
  "\n",
];

export const literals = {
  text: texts.map((text): Literal => ({ written: JSON.stringify(text), text })),
  number: [
    { written: "1", number: 1 },
    { written: "0", number: 0 },
    { written: "-1", number: -1 },
    { written: "0.5", number: 0.5 },
    { written: "50%", number: 0.5 },
    { written: "9007199254740993", number: 9_007_199_254_740_993n },
  ],
  truth: [
    { written: "true", truth: true },
    { written: "false", truth: false },
  ],
  time: [
    { written: "2026-01-05", time: firstMoment },
    { written: "2026-01-05T00:00:00.001Z", time: firstMoment + 1 },
    { written: "1970-01-01T00:00:01Z", time: 1000 },
  ],
  address: [
    { written: "10.0.0.1", address: ten },
    { written: "::ffff:10.255.0.0", address: mapped + 0x0aff_0000n },
    { written: "2001:db8::1", address: berlin },
  ],
  block: [
    { written: "10.0.0.0/8", block: [mapped + 0x0a00_0000n, mapped + 0x0aff_ffffn] },
    { written: "10.0.0.0/31", block: [mapped + 0x0a00_0000n, mapped + 0x0a00_0001n] },
    { written: "2001:db8::/32", block: [berlin - 1n, berlin - 1n + (1n << 96n) - 1n] },
    { written: "0.0.0.0/0", block: [mapped, mapped + 0xffff_ffffn] },
  ],
} as const satisfies Record<string, readonly Literal[]>;

/** Patterns of `like`. */
export const wildcards = [
  "*",
  "?",
  "a*",
  "*b",
  "a?b",
  "a*b",
  "*a*b*",
  "[*]",
  "a[?]b",
  "[[]",
  "??",
  "*ſ*",
  "",
  "A[*]B",
  "?*?",
];
/** Regular expressions that JavaScript takes as RE2 does. */
export const patterns = [
  "/a/",
  "/^a/",
  "/b$/",
  "/a.b/",
  "/a.b/s",
  "/k/i",
  "/^$/",
  "/[A-Z]/",
  "/^b$/m",
  "/^(a|ab)b?$/i",
];

/** Simple case folding of the characters that occur above. */
export function fold(text: string): string {
  const special: Readonly<Record<string, string>> = { ſ: "s", "\u212a": "k", ẞ: "ß", ς: "σ", Σ: "σ", É: "é" };
  return Array.from(
    text,
    (character) => special[character] ?? (/[A-Z]/.test(character) ? character.toLowerCase() : character),
  ).join("");
}
