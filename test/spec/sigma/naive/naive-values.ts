import { BlockList, isIP } from "node:net";
import type { JsonValue } from "@tocsin/core";

// What one value of a selection asks of one value of an event, written down a second time from the specification, as plainly as
// it can be. Slow, and shares nothing with the importer or the engine.

export type NaiveScalar = string | number | bigint | boolean;

/** Whether one value of an event is what one value of a selection asks for. */
export function fits(wanted: NaiveScalar, actual: NaiveScalar, modifiers: readonly string[]): boolean {
  const has = (name: string) => modifiers.includes(name);
  const part = ["minute", "hour", "day", "month", "year"].find(has);
  const order = ["lt", "lte", "gt", "gte"].find(has);
  if (has("re")) return fitsPattern(String(wanted), String(actual), modifiers);
  if (has("cidr")) return isInBlock(String(actual), String(wanted));
  if (part !== undefined) return compare(timePart(actual, part), order ?? "eq", Number(wanted));
  if (order !== undefined) return compare(toNumber(actual), order, Number(wanted));
  if (typeof wanted === "number" && !modifiers.some((name) => texts.includes(name))) {
    return compare(toNumber(actual), "eq", wanted);
  }
  return textForms(String(wanted), modifiers).some(({ text, exactly }) => {
    const start = has("endswith") || has("contains") ? "[^]*" : "";
    const end = has("startswith") || has("contains") ? "[^]*" : "";
    return new RegExp(`^${start}${text}${end}$`, exactly ? "u" : "iu").test(String(actual));
  });
}

const texts = ["contains", "startswith", "endswith", "base64", "base64offset", "wide", "utf16le", "utf16be", "windash"];

/** The forms that a text may have, each as the source of a regular expression. */
function textForms(text: string, modifiers: readonly string[]): { text: string; exactly: boolean }[] {
  let forms = [text];
  let bytes: Buffer | undefined;
  let exactly = modifiers.includes("cased");
  for (const name of modifiers) {
    if (name === "windash") forms = forms.flatMap(dashForms);
    if (name === "wide" || name === "utf16le") bytes = Buffer.from(unescaped(text), "utf16le");
    if (name === "utf16be") bytes = Buffer.from(unescaped(text), "utf16le").swap16();
    if (name === "base64" || name === "base64offset") {
      const plain = bytes ?? Buffer.from(unescaped(text));
      const encoded =
        name === "base64" ? [plain.toString("base64")] : [0, 1, 2].map((offset) => base64At(plain, offset));
      forms = encoded.map((form) => form.replaceAll(/[+/]/g, String.raw`\$&`));
      exactly = true;
    }
  }
  const encodes = modifiers.some((name) => name.startsWith("base64"));
  return forms.map((form) => ({ text: encodes ? form : patternOf(form), exactly }));
}

/** `\*` and `\?` are the characters, `\\` one backslash, any other backslash itself. */
function patternOf(text: string): string {
  return text.replaceAll(/\\[\\*?]|[^]/gu, (piece) => {
    if (piece === "*") return "[^]*";
    if (piece === "?") return "[^]";
    const plain = piece.length > 1 && piece.startsWith("\\") ? piece.slice(1) : piece;
    return plain.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\*?])/g, "$1");
}

const dashes = ["-", "/", "\u2013", "\u2014", "\u2015"];

/** A dash that begins a word, in each of its forms. */
function dashForms(text: string): string[] {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  let forms = [""];
  for (const [at, character] of [...text].entries()) {
    const opens = dashes.includes(character) && !isWord([...text][at - 1]) && isWord([...text][at + 1]);
    forms = forms.flatMap((form) => (opens ? dashes : [character]).map((each) => form + each));
  }
  return forms;
}

/** The characters that are the same whatever stands before and after. */
function base64At(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

function fitsPattern(pattern: string, text: string, modifiers: readonly string[]): boolean {
  return new RegExp(pattern, ["i", "m", "s"].filter((flag) => modifiers.includes(flag)).join("")).test(text);
}

function isInBlock(address: string, block: string): boolean {
  const [base = "", bits = isIP(block) === 6 ? "128" : "32"] = block.split("/");
  if (isIP(address) === 0 || isIP(address) !== isIP(base)) return false;
  const family = isIP(base) === 6 ? "ipv6" : "ipv4";
  const list = new BlockList();
  list.addSubnet(base, Number(bits), family);
  return list.check(address, family);
}

/** Of ISO 8601, or of the seconds since 1970. */
function timePart(value: NaiveScalar, part: string): number {
  const time = /^\d{4}-/.test(String(value)) ? new Date(String(value)) : new Date(toNumber(value) * 1000);
  if (part === "minute") return time.getUTCMinutes();
  if (part === "hour") return time.getUTCHours();
  if (part === "day") return time.getUTCDate();
  return part === "month" ? time.getUTCMonth() + 1 : time.getUTCFullYear();
}

/** A number, or a text that is one by JSON's grammar, perhaps with white space around. */
function toNumber(value: NaiveScalar): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : Number.NaN;
}

function compare(actual: number, order: string, wanted: number): boolean {
  if (order === "lt") return actual < wanted;
  if (order === "lte") return actual <= wanted;
  if (order === "gt") return actual > wanted;
  return order === "gte" ? actual >= wanted : actual === wanted;
}

/** What is at a path, lists taken apart; null is no value. */
export function valuesAt(event: JsonValue | undefined, path: string): NaiveScalar[] {
  if (Array.isArray(event)) return event.flatMap((item) => valuesAt(item as JsonValue, path));
  if (path === "") return event === null || event === undefined || typeof event === "object" ? [] : [event];
  if (event === null || typeof event !== "object") return [];
  return Object.entries(event as Record<string, JsonValue>).flatMap(([key, value]) => {
    if (key === path) return valuesAt(value, "");
    return path.startsWith(`${key}.`) ? valuesAt(value, path.slice(key.length + 1)) : [];
  });
}

/** Whether an event has something at a path, were it null. */
export function isAt(event: JsonValue | undefined, path: string): boolean {
  if (path === "") return true;
  if (Array.isArray(event)) return event.some((item) => isAt(item as JsonValue, path));
  if (event === null || typeof event !== "object") return false;
  return Object.entries(event as Record<string, JsonValue>).some(
    ([key, value]) =>
      key === path ||
      key.startsWith(`${path}.`) ||
      (path.startsWith(`${key}.`) && isAt(value, path.slice(key.length + 1))),
  );
}

/** Every value of an event. */
export function allValues(event: JsonValue): NaiveScalar[] {
  if (event === null) return [];
  return typeof event === "object" ? Object.values(event).flatMap((value) => allValues(value)) : [event];
}
