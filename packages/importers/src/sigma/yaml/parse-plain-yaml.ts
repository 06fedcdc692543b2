import { toPlainLines, type PlainLine } from "./plain-lines.ts";
import { readEscapes, toPlainScalar } from "./plain-scalar.ts";
import type { YamlEntry, YamlScalar, YamlValue } from "./yaml-value.ts";

/**
 * Reads YAML that is written plainly: maps and lists by indentation, scalars without quotes, in quotes on one line, and
 * literal blocks. Undefined where anything else stands in it, or where it is broken: that takes a parser for all of YAML.
 *
 * INVARIANT: what it reads, it reads as that parser does.
 */
export function parsePlainYaml(text: string): readonly YamlValue[] | undefined {
  const lines = toPlainLines(text);
  if (lines === undefined) return undefined;
  try {
    return new PlainParser(text, lines).documents();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Stays inside this file: ends the reading of a text that is not plain. */
const notPlain = new Error("not plain YAML");

const deepest = 60;

function giveUp(): never {
  throw notPlain;
}

class PlainParser {
  readonly #text: string;
  readonly #lines: readonly PlainLine[];
  #at = 0;
  #depth = 0;

  constructor(text: string, lines: readonly PlainLine[]) {
    this.#text = text;
    this.#lines = lines;
  }

  documents(): readonly YamlValue[] {
    const documents: YamlValue[] = [];
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      if (this.#isMark(line)) {
        this.#at++;
        continue;
      }
      if (line.indent > 0 || this.#isItem(line)) giveUp();
      documents.push(this.#map(0));
      const after = this.#next();
      if (after !== undefined && !this.#isMark(after)) giveUp();
    }
    return documents;
  }

  /** `---` alone on its line. */
  #isMark({ from, end }: PlainLine): boolean {
    if (!this.#text.startsWith("---", from) && !this.#text.startsWith("...", from)) return false;
    return end === from + 3 && this.#text[from] === "-" ? true : giveUp();
  }

  /** The next line that is neither empty nor a comment. */
  #next(): PlainLine | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      if (line.start < line.end && this.#text[line.start] !== "#") return line;
    }
    return undefined;
  }

  #isItem({ start, end }: PlainLine): boolean {
    return this.#text[start] === "-" && (start + 1 === end || this.#text[start + 1] === " ");
  }

  #block(line: PlainLine): YamlValue {
    if (++this.#depth > deepest) giveUp();
    const value = this.#isItem(line) ? this.#list(line.indent) : this.#map(line.indent);
    this.#depth--;
    return value;
  }

  #map(indent: number): YamlValue {
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    const { start } = this.#next() ?? giveUp();
    for (let line = this.#next(); line !== undefined && line.indent === indent; line = this.#next()) {
      if (line.from === line.start && this.#isMark(line)) break;
      if (this.#isItem(line)) giveUp();
      const { key, keyEnd, valueStart } = this.#key(line) ?? giveUp();
      if (keys.has(key) || key === "<<") giveUp();
      keys.add(key);
      const keySpan = { start: line.start, end: keyEnd };
      const value = this.#value(line, valueStart, indent, true);
      entries.push({ key, keySpan, value: value.span.end === 0 ? { ...value, span: keySpan } : value });
    }
    this.#checkEnd(indent);
    return { kind: "map", entries, span: { start, end: entries.at(-1)!.value.span.end } };
  }

  #list(indent: number): YamlValue {
    const items: YamlValue[] = [];
    const { start } = this.#next() ?? giveUp();
    for (let line = this.#next(); line?.indent === indent && this.#isItem(line); line = this.#next()) {
      if (line.from === line.start && this.#isMark(line)) break;
      let at = line.start + 1;
      while (at < line.end && this.#text[at] === " ") at++;
      if (at < line.end && (this.#text[at] === "-" || this.#text[at] !== "#")) {
        const inner = { ...line, indent: at - line.from, start: at };
        if (this.#isItem(inner) || this.#key(inner) !== undefined) {
          Object.assign(line, { indent: inner.indent, start: at });
          items.push(this.#block(line));
          continue;
        }
      }
      items.push(this.#value(line, at, indent, false));
    }
    this.#checkEnd(indent);
    return { kind: "list", items, span: { start, end: items.at(-1)?.span.end ?? start } };
  }

  /** What follows a collection must belong to one around it. */
  #checkEnd(indent: number): void {
    const line = this.#next();
    if (line !== undefined && line.indent > indent) giveUp();
  }

  /** The key at the start of a line; undefined where there is none. */
  #key(line: PlainLine): { key: string; keyEnd: number; valueStart: number } | undefined {
    const text = this.#text;
    const first = text[line.start]!;
    if (first === "'" || first === '"') {
      const quoted = this.#quoted(line, line.start);
      if (text[quoted.end] !== ":" || (quoted.end + 1 < line.end && text[quoted.end + 1] !== " ")) return undefined;
      return { key: quoted.value, keyEnd: quoted.end, valueStart: quoted.end + 1 };
    }
    if ("&*!|>%@`?{}[],#".includes(first) || this.#isLoneColon(line, line.start)) giveUp();
    const written = text.slice(line.start, line.end);
    for (let length = written.indexOf(":"); length >= 0; length = written.indexOf(":", length + 1)) {
      const at = line.start + length;
      if (at + 1 < line.end && text[at + 1] !== " ") continue;
      const key = written.slice(0, length);
      // A comment begins before it.
      if (key.includes(" #")) return undefined;
      if (key.endsWith(" ") || key.includes("\t")) giveUp();
      return { key, keyEnd: at, valueStart: at + 1 };
    }
    return undefined;
  }

  /** A colon by itself; before anything else it is a part of a text. */
  #isLoneColon(line: PlainLine, at: number): boolean {
    return this.#text[at] === ":" && (at + 1 >= line.end || /\s/.test(this.#text[at + 1]!));
  }

  /** What stands behind a key or a dash, and on the lines below that belong to it. */
  #value(line: PlainLine, from: number, indent: number, inMap: boolean): YamlValue {
    const text = this.#text;
    let at = from;
    while (at < line.end && text[at] === " ") at++;
    if (at >= line.end || (text[at] === "#" && at > from)) {
      this.#at++;
      return this.#below(indent, inMap);
    }
    const first = text[at]!;
    if (first === "|" || first === ">") return this.#literal(line, at, indent);
    if (first === "'" || first === '"') {
      const { value, end } = this.#quoted(line, at);
      if (end !== line.end && !/^\s+#.*$/.test(text.slice(end, line.end))) giveUp();
      this.#at++;
      this.#refuseBelow(indent, inMap);
      return { kind: "scalar", value, text: value, span: { start: at, end } };
    }
    return this.#unquoted(line, at, indent);
  }

  #unquoted(line: PlainLine, at: number, indent: number): YamlValue {
    const text = this.#text;
    const first = text[at]!;
    if ("&*!|>%@`?{}[],#'\"\t".includes(first) || this.#isLoneColon(line, at)) giveUp();
    if (first === "-" && (at + 1 === line.end || text[at + 1] === " ")) giveUp();
    return this.#plain(line, at, indent);
  }

  #below(indent: number, inMap: boolean): YamlValue {
    const line = this.#next();
    const nested =
      line !== undefined && (line.indent > indent || (inMap && line.indent === indent && this.#isItem(line)));
    if (!nested) return { kind: "scalar", value: null, text: "", span: { start: 0, end: 0 } };
    if (!this.#isItem(line) && this.#key(line) === undefined) return this.#unquoted(line, line.start, indent);
    return this.#block(line);
  }

  #refuseBelow(indent: number, inMap: boolean): void {
    const line = this.#next();
    if (line !== undefined && (line.indent > indent || (inMap && line.indent === indent && this.#isItem(line))))
      giveUp();
  }

  /** Quotes that close on their line. */
  #quoted(line: PlainLine, at: number): { value: string; end: number } {
    const text = this.#text;
    if (text[at] === "'") {
      const close = text.indexOf("'", at + 1);
      if (close >= 0 && close < line.end && text[close + 1] !== "'")
        return { value: text.slice(at + 1, close), end: close + 1 };
    }
    const inside = text.slice(at, line.end);
    if (text[at] === "'") {
      const match = /^'((?:[^']|'')*)'/.exec(inside) ?? giveUp();
      return { value: match[1]!.replaceAll("''", "'"), end: at + match[0].length };
    }
    const match = /^"((?:[^"\\]|\\.)*)"/.exec(inside) ?? giveUp();
    return { value: readEscapes(match[1]!) ?? giveUp(), end: at + match[0].length };
  }

  /** Text without quotes; lines that are indented further go on with it. */
  #plain(line: PlainLine, at: number, indent: number): YamlScalar {
    const rest = this.#text.slice(at, line.end);
    const comment = rest.includes("#") ? /\s#/.exec(rest) : null;
    let end = comment === null ? line.end : at + comment.index;
    while (this.#text[end - 1] === " " || this.#text[end - 1] === "\t") end--;
    let value = end === line.end ? rest : this.#text.slice(at, end);
    if (value.includes(":") && /:(?:\s|$)/.test(value)) giveUp();
    this.#at++;
    let blank = 0;
    for (; this.#at < this.#lines.length; this.#at++) {
      const next = this.#lines[this.#at]!;
      if (next.start >= next.end) {
        blank++;
        continue;
      }
      if (next.indent <= indent) break;
      const more = this.#text.slice(next.start, next.end);
      if (comment !== null || more.startsWith("#") || /\s#|:(?:\s|$)/.test(more)) giveUp();
      value += (blank === 0 ? " " : "\n".repeat(blank)) + more;
      blank = 0;
      end = next.end;
    }
    return toPlainScalar(value, { start: at, end }) ?? giveUp();
  }

  /** `|` and `|-`, whose lines all stand at one indentation or further; `>` asks for all of YAML. */
  #literal(line: PlainLine, at: number, indent: number): YamlScalar {
    const header = this.#text.slice(at, line.end);
    if (header !== "|" && header !== "|-") giveUp();
    this.#at++;
    const content: string[] = [];
    let inner = -1;
    let end = line.end;
    for (; this.#at < this.#lines.length; this.#at++) {
      const next = this.#lines[this.#at]!;
      if (next.start >= next.to || next.start >= next.end) {
        if (inner >= 0 && next.to - next.from > inner) giveUp();
        content.push("");
        continue;
      }
      if (inner < 0 && next.indent > indent) {
        inner = next.indent;
        if (content.length > 0) giveUp();
      }
      if (next.indent <= indent) break;
      if (next.indent < inner) giveUp();
      content.push(this.#text.slice(next.from + inner, next.to));
      end = next.to;
    }
    while (content.at(-1) === "") content.pop();
    const body = content.join("\n");
    const value = header === "|" && body !== "" ? `${body}\n` : body;
    return { kind: "scalar", value, text: value, span: { start: at, end } };
  }
}
