import { maximumJsonDepth, type Span } from "@tocsin/core";
import type { JsonMember, JsonNode } from "./json-node.ts";

export type ParsedJsonNode =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly reason: string; readonly span: Span };

/**
 * Parses one JSON text (RFC 8259) and keeps the place of every part. Never throws on bad input: the first fault ends
 * it, with its place. A byte order mark before the text is passed over.
 */
export function parseJsonNode(text: string): ParsedJsonNode {
  const reader = new JsonNodeReader(text);
  const node = reader.readValue(0);
  if (node !== undefined) reader.expectEnd();
  if (reader.fault !== undefined) return { ok: false, ...reader.fault };
  return node === undefined ? { ok: false, reason: "it is empty", span: { start: 0, end: 0 } } : { ok: true, node };
}

const space = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /true|false|null/y;

class JsonNodeReader {
  /** The first fault; nothing is read after it. */
  fault: { readonly reason: string; readonly span: Span } | undefined;
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  readValue(depth: number): JsonNode | undefined {
    this.#take(space);
    const start = this.#at;
    const first = this.#text[start];
    if (depth > maximumJsonDepth) return this.#fail(`it is nested deeper than ${maximumJsonDepth} levels`);
    if (first === "{") return this.#readObject(start, depth);
    if (first === "[") return this.#readList(start, depth);
    if (first === '"') {
      const value = this.#readText();
      return value === undefined ? undefined : { kind: "text", value, span: this.#from(start) };
    }
    const word = this.#take(wordToken);
    if (word !== undefined) return { kind: word === "null" ? "null" : "truth", raw: word, span: this.#from(start) };
    const raw = this.#take(numberToken);
    if (raw !== undefined) return { kind: "number", raw, span: this.#from(start) };
    return this.#fail("a value is expected here");
  }

  expectEnd(): void {
    this.#take(space);
    if (this.fault === undefined && this.#at < this.#text.length) this.#fail("nothing may follow the value");
  }

  #readObject(start: number, depth: number): JsonNode | undefined {
    const members: JsonMember[] = [];
    this.#at++;
    if (this.#takeMark("}")) return { kind: "object", members, span: this.#from(start) };
    for (;;) {
      const member = this.#readMember(depth);
      if (member === undefined) return undefined;
      members.push(member);
      if (this.#takeMark("}")) return { kind: "object", members, span: this.#from(start) };
      if (!this.#takeMark(",")) return this.#fail("a comma or a closing brace is expected here");
    }
  }

  #readMember(depth: number): JsonMember | undefined {
    this.#take(space);
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#fail("a key in double quotes is expected here");
    const key = this.#readText();
    if (key === undefined) return undefined;
    const keySpan = this.#from(start);
    if (!this.#takeMark(":")) return this.#fail("a colon is expected here");
    const value = this.readValue(depth + 1);
    return value && { key, keySpan, value };
  }

  #readList(start: number, depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    this.#at++;
    if (this.#takeMark("]")) return { kind: "list", items, span: this.#from(start) };
    for (;;) {
      const item = this.readValue(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      if (this.#takeMark("]")) return { kind: "list", items, span: this.#from(start) };
      if (!this.#takeMark(",")) return this.#fail("a comma or a closing bracket is expected here");
    }
  }

  #readText(): string | undefined {
    const start = this.#at;
    const end = this.#endOfText(start);
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end));
      if (typeof value !== "string") return undefined;
      this.#at = end;
      return value;
    } catch {
      return this.#fail("this text does not end, or holds a control character or a wrong escape");
    }
  }

  /** After the closing quote, or the end of all. A loop, because a regular expression overflows on a long text. */
  #endOfText(start: number): number {
    let at = start + 1;
    while (at < this.#text.length && this.#text[at] !== '"') at += this.#text[at] === "\\" ? 2 : 1;
    return at + 1;
  }

  #takeMark(mark: string): boolean {
    this.#take(space);
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #from(start: number): Span {
    return { start, end: this.#at };
  }

  #fail(reason: string): undefined {
    const start = Math.min(this.#at, this.#text.length);
    this.fault ??= { reason, span: { start, end: Math.min(start + 1, this.#text.length) } };
    return undefined;
  }
}
