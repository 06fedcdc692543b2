import { isUtf8 } from "node:buffer";
import { isJsonObject, parseJson, type Event } from "@tocsin/core";
import { ByteWindow } from "./byte-window.ts";
import type { LineFilter } from "./line-filter.ts";
import type { Malformed } from "./malformed.ts";
import { ValueScanner } from "./value-scanner.ts";

/** A larger value is passed over without being kept. */
export const maximumEventBytes = 16 * 1024 * 1024;

const textLine = "not a JSON object (lines of text, such as syslog, must be made JSON first)";
const tooLarge = "larger than 16 MiB";

/** What the bytes complete, and what is wrong with them. */
export interface ParsedPart {
  readonly events: readonly Event[];
  readonly malformed: readonly Malformed[];
  /** Events that the filter passed over. */
  readonly passedOver: number;
}

/**
 * Events out of bytes that come in pieces: one JSON object a line, a JSON array, or objects one after another, however
 * they are laid out. The three may be mixed; what is no event is reported, and reading goes on at the next line, or where
 * a value was cut off at the next line that begins one. Never throws; holds at most one event's bytes.
 */
export class EventParser {
  readonly #file: string;
  readonly #filter: LineFilter | undefined;
  readonly #window = new ByteWindow();
  #events: Event[] = [];
  #malformed: Malformed[] = [];
  #passedOver = 0;
  #line = 1;
  /** White space since the line began; -1 behind the first other byte. */
  #indent = 0;
  /** Line of the last thing reported, so that one bad line is reported once. */
  #reportedLine = 0;
  /** Line on which the array around the events began; 0 outside. */
  #arrayLine = 0;
  #mode: "between" | "value" | "rest of line" | "rest of value" = "between";
  #scanner = new ValueScanner(0);
  /** Of the value being scanned. */
  #valueLine = 0;
  #valueIndent = 0;
  #scannedTo = 0;
  #isTooLarge = false;
  /** No line feed lies before this offset from the window's start. */
  #searchedTo = 0;
  #ended = false;

  constructor(file: string, filter?: LineFilter) {
    this.#file = file;
    this.#filter = filter;
  }

  /** The line that the next byte stands on, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Whether all bytes so far are read, the last of them ended a line, and nothing goes on behind it. */
  get isBetweenLines(): boolean {
    return this.#mode === "between" && this.#window.length === 0 && this.#indent === 0 && this.#arrayLine === 0;
  }

  push(chunk: Uint8Array): ParsedPart {
    this.#window.append(chunk);
    while (this.#step());
    return this.#result();
  }

  /** What is left when the input ends; `cutOff` says why it ends before its time. */
  end(cutOff?: string): ParsedPart {
    this.#ended = true;
    while (this.#step());
    if (cutOff !== undefined) this.#report(this.#line, cutOff);
    else if (this.#arrayLine > 0) this.#report(this.#arrayLine, "the array that begins here is not closed");
    return this.#result();
  }

  #result(): ParsedPart {
    const result = { events: this.#events, malformed: this.#malformed, passedOver: this.#passedOver };
    this.#events = [];
    this.#malformed = [];
    this.#passedOver = 0;
    return result;
  }

  /** Does one thing; false where more bytes are needed. */
  #step(): boolean {
    if (this.#mode === "value") return this.#scanValue();
    if (this.#window.length === 0) return false;
    if (this.#mode === "rest of line") return this.#skipLine();
    if (this.#mode === "rest of value") return this.#skipToValue();
    return this.#between();
  }

  #between(): boolean {
    const { bytes, start } = this.#window;
    const byte = bytes[start]!;
    if (byte === 0x7b) return this.#indent >= 0 ? this.#takeLine() : this.#beginValue();
    if (byte === 0x0a || byte === 0x20 || byte === 0x0d || byte === 0x09) this.#skipSpace(byte);
    else if (this.#arrayLine === 0 && byte === 0x5b) this.#enterArray();
    else if (this.#arrayLine > 0) return this.#inArray(byte);
    else if (byte === 0xef) return this.#takeMark();
    else this.#beginGarbage();
    return true;
  }

  #skipSpace(byte: number): void {
    this.#window.start++;
    if (byte === 0x0a) {
      this.#line++;
      this.#indent = 0;
    } else if (this.#indent >= 0) this.#indent++;
  }

  #enterArray(): void {
    this.#arrayLine = this.#line;
    this.#window.start++;
    this.#indent = -1;
  }

  #inArray(byte: number): boolean {
    if (byte === 0x5b) return this.#beginValue();
    if (byte === 0x2c || byte === 0x5d) {
      this.#window.start++;
      this.#indent = -1;
      if (byte === 0x5d) this.#arrayLine = 0;
      return true;
    }
    return this.#takeScalar();
  }

  /** A byte order mark is white space, wherever files were joined. */
  #takeMark(): boolean {
    const { bytes, start, length } = this.#window;
    if (length < 3 && !this.#ended) return false;
    if (bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf && length >= 3) this.#window.start += 3;
    else this.#beginGarbage();
    return true;
  }

  /** A text, number or word in an array: passed over up to the comma or bracket behind it. */
  #takeScalar(): boolean {
    const { bytes, start, end } = this.#window;
    const end1 = Math.min(end, start + 4096);
    const text = bytes.toString("latin1", start, end1);
    const scalar = /^(?:"(?:[^"\\\n]|\\.)*"|-?[\d.eE+]+|true|false|null)(?=\s*[,\]\n])/.exec(text)?.[0];
    if (scalar === undefined && text.length < 4096 && !text.includes("\n") && !this.#ended) return false;
    if (scalar === undefined) this.#beginGarbage();
    else {
      this.#report(this.#line, "not a JSON object");
      this.#window.start += scalar.length;
      this.#indent = -1;
    }
    return true;
  }

  #beginGarbage(): void {
    if (this.#reportedLine !== this.#line) this.#report(this.#line, textLine);
    this.#skipRestOfLine();
  }

  #skipRestOfLine(): void {
    if (this.#arrayLine === this.#line) this.#arrayLine = 0;
    this.#mode = "rest of line";
  }

  #skipLine(): boolean {
    const { bytes, start, end } = this.#window;
    const newline = bytes.subarray(start, end).indexOf(0x0a);
    this.#window.start = newline === -1 ? end : start + newline;
    if (newline === -1) return false;
    this.#mode = "between";
    return true;
  }

  /** Behind a value that failed after its first line: on to the line that begins the next one, or closes the array. */
  #skipToValue(): boolean {
    const { bytes, start, end } = this.#window;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === 0x0a) {
        this.#line++;
        this.#indent = 0;
      } else if (this.#indent >= 0) {
        if (byte === 0x20 || byte === 0x09 || byte === 0x0d) this.#indent++;
        else if (this.#indent <= this.#valueIndent && this.#startsValue(byte)) {
          this.#window.start = at;
          this.#mode = "between";
          return true;
        } else this.#indent = -1;
      }
    }
    this.#window.start = end;
    return false;
  }

  #startsValue(byte: number): boolean {
    return byte === 0x7b || (byte === 0x5b && this.#arrayLine === 0) || (byte === 0x5d && this.#arrayLine > 0);
  }

  /** The usual case: a line that is one event. Anything else is scanned byte by byte. */
  #takeLine(): boolean {
    const { bytes, start, end } = this.#window;
    const newline = this.#window.filled.indexOf(0x0a, start + this.#searchedTo);
    if (newline === -1 && !this.#ended && end - start <= maximumEventBytes) {
      this.#searchedTo = end - start;
      return false;
    }
    let last = newline === -1 ? end : newline;
    this.#searchedTo = 0;
    while (last > start && bytes[last - 1]! <= 0x20) last--;
    if (bytes[last - 1] !== 0x7d || last - start > maximumEventBytes) return this.#beginValue();
    if (this.#filter?.passesOver(bytes, start, last) === true) this.#passedOver++;
    else if (!this.#takeEvent(bytes, start, last)) return this.#beginValue();
    this.#window.start = last;
    this.#indent = -1;
    return true;
  }

  #takeEvent(bytes: Buffer, start: number, end: number): boolean {
    const parsed = parseBytes(bytes, start, end);
    if (!parsed.ok || !isJsonObject(parsed.value)) return false;
    const event = { document: parsed.value, origin: { file: this.#file, line: this.#line } };
    this.#events.push(event);
    this.#filter?.onEvent(event);
    return true;
  }

  #beginValue(): boolean {
    this.#valueIndent = Math.max(0, this.#indent);
    this.#scanner = new ValueScanner(this.#valueIndent);
    this.#valueLine = this.#line;
    this.#scannedTo = 0;
    this.#isTooLarge = false;
    this.#mode = "value";
    return true;
  }

  #scanValue(): boolean {
    const { start } = this.#window;
    const scanner = this.#scanner;
    const stop = scanner.scan(this.#window.bytes, start + this.#scannedTo, this.#window.end, start);
    if (stop === -1 && this.#ended) return this.#failValue("the input ends in the middle of it", this.#window.end);
    if (stop === -1) {
      this.#scannedTo = this.#window.length;
      if (this.#scannedTo > maximumEventBytes) this.#isTooLarge = true;
      if (this.#isTooLarge) this.#dropScanned();
      return false;
    }
    if (scanner.failure !== undefined) return this.#failValue(scanner.failure, stop);
    if (this.#isTooLarge || stop - start > maximumEventBytes) this.#report(this.#valueLine, tooLarge);
    else this.#takeValue(start, stop);
    this.#window.start = stop;
    this.#line += scanner.lines;
    this.#indent = -1;
    this.#mode = "between";
    return true;
  }

  #dropScanned(): void {
    this.#window.start = this.#window.end;
    this.#scannedTo = 0;
  }

  #takeValue(start: number, stop: number): void {
    const parsed = parseBytes(this.#window.bytes, start, stop);
    if (!parsed.ok) this.#report(this.#valueLine, parsed.reason);
    else if (!isJsonObject(parsed.value)) this.#report(this.#valueLine, "not a JSON object");
    else this.#events.push({ document: parsed.value, origin: { file: this.#file, line: this.#valueLine } });
  }

  #failValue(reason: string, stop: number): boolean {
    const { lines, resumeAt } = this.#scanner;
    this.#report(this.#valueLine, this.#isTooLarge ? tooLarge : reason);
    if (resumeAt !== undefined && !this.#isTooLarge) {
      this.#window.start += resumeAt.offset;
      this.#line += resumeAt.lines;
      this.#indent = this.#valueIndent;
      this.#mode = "between";
      return true;
    }
    this.#window.start = stop;
    this.#line += lines;
    if (lines === 0) this.#skipRestOfLine();
    else this.#mode = "rest of value";
    return true;
  }

  #report(line: number, reason: string): void {
    if (this.#ended && this.#reportedLine === line) return;
    this.#reportedLine = line;
    this.#malformed.push({ file: this.#file, line, reason });
  }
}

const replacement = "\u{fffd}";

function parseBytes(bytes: Buffer, start: number, end: number): ReturnType<typeof parseJson> {
  const text = bytes.toString("utf8", start, end);
  // Bytes that are no text come out as this character, which may of course stand there itself.
  if (text.includes(replacement) && !isUtf8(bytes.subarray(start, end)))
    return { ok: false, reason: "not valid UTF-8" };
  const parsed = parseJson(text);
  return parsed.ok ? parsed : { ok: false, reason: toReason(parsed.reason) };
}

/** What the parser says without the excerpt of the text, which may hold anything. */
function toReason(message: string): string {
  return message.startsWith("nested") ? message : `not JSON: ${message.replace(/, (?:\.{3})?".*$/s, "")}`;
}
