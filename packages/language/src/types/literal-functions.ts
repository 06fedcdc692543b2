/** A text that stands in a rule, or what a literal function makes of one. */
export interface LiteralText {
  readonly text: string;
  /** What an encoding starts from: the bytes that a function before it made; absent: the UTF-8 of the text. */
  readonly bytes?: Uint8Array;
  /** Base64 is compared with regard to case. */
  readonly exactly: boolean;
}

/** One text in, the texts that stand for it out; undefined: too many. */
export type LiteralFunction = (input: LiteralText) => readonly LiteralText[] | undefined;

/** Characters that Windows programs take for the dash of an option: also en dash, em dash and horizontal bar. */
const dashes = ["-", "/", "\u2013", "\u2014", "\u2015"];
const dashAtWordStart = /(?<![\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/gu;
const mostDashes = 4;

const literalFunctions: Readonly<Record<string, LiteralFunction>> = {
  windash: toDashForms,
  base64: (input) => [encoded(toBase64(toBytes(input)))],
  base64_anywhere: (input) => [0, 1, 2].map((offset) => encoded(toBase64At(toBytes(input), offset))),
  utf16: (input) => [ofBytes(toUtf16(input.text, 0), input.exactly)],
  utf16be: (input) => [ofBytes(toUtf16(input.text, 1), input.exactly)],
};

/** What each literal function makes, in one line. */
export const literalFunctionSummaries: Readonly<Record<string, string>> = {
  windash: "The forms of a command-line option with `-`, `/` and the dashes of Unicode, at a word's start.",
  base64: "In base64, with padding; compared exactly.",
  base64_anywhere: "In base64 at each of the three offsets inside a longer text; compared exactly.",
  utf16: "In UTF-16, little endian, without a mark.",
  utf16be: "In UTF-16, big endian, without a mark.",
};

export const literalFunctionNames: readonly string[] = Object.keys(literalFunctions);

export function literalFunction(name: string): LiteralFunction | undefined {
  return Object.hasOwn(literalFunctions, name) ? literalFunctions[name] : undefined;
}

/** Every dash at a word's start in each of its forms: five forms a dash, all combinations of at most four dashes. */
function toDashForms(input: LiteralText): readonly LiteralText[] | undefined {
  const places = [...input.text.matchAll(dashAtWordStart)].map((match) => match.index);
  if (places.length > mostDashes) return undefined;
  let forms = [input.text];
  for (const place of places) {
    forms = forms.flatMap((form) => dashes.map((dash) => form.slice(0, place) + dash + form.slice(place + 1)));
  }
  return forms.map((text) => ({ text, exactly: input.exactly }));
}

function encoded(text: string): LiteralText {
  return { text, exactly: true };
}

function toBytes(input: LiteralText): Uint8Array {
  return input.bytes ?? new TextEncoder().encode(input.text);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** Base64 of the bytes `offset` bytes into a group of three, without the characters that their neighbours decide. */
function toBase64At(bytes: Uint8Array, offset: number): string {
  const shifted = new Uint8Array(offset + bytes.length);
  shifted.set(bytes, offset);
  const text = toBase64(shifted).replace(/=+$/, "");
  const start = [0, 2, 3][offset] ?? 0;
  const cut = shifted.length % 3 === 0 ? 0 : 1;
  return text.slice(start, text.length - cut);
}

/** The bytes of UTF-16; `high` is the index of a unit's high byte's partner: 0 little endian, 1 big endian. */
function toUtf16(text: string, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2 + low] = unit & 0xff;
    bytes[at * 2 + 1 - low] = unit >> 8;
  }
  return bytes;
}

/** Bytes as a reader of single bytes sees them: one character each, U+0000 to U+00FF. */
function ofBytes(bytes: Uint8Array, exactly: boolean): LiteralText {
  return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""), bytes, exactly };
}
