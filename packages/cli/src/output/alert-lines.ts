import { toJson, type Alert, type AlertDetail, type JsonObject, type JsonValue } from "@tocsin/core";
import type { LineBytes } from "@tocsin/sources";
import type { ByteChunk } from "./byte-chunk.ts";
import { isPlain, toDetailText, wholeDetail, type DetailText } from "./detail-text.ts";

/** What alerts have in common, as JSON. */
interface SharedText {
  /** Around the message; where that is the rule's name it is a part of what stands before. */
  readonly before: Buffer;
  readonly after: Buffer;
  readonly detail: DetailText;
}

/** What the text in common depends on, and its number. */
interface SharedParts {
  readonly event: Alert["event"];
  readonly isNamed: boolean;
  readonly tags: JsonValue | undefined;
  readonly threat: JsonValue | undefined;
  /** Undefined: the detail is not plain. */
  readonly severity: string | undefined;
  readonly number: number;
}

const tab = 0x09;
const space = 0x20;
const beginning = Buffer.from('{"@timestamp":"');

/**
 * Alerts as lines that sort by `@timestamp`, then id: `<@timestamp> <id>`, and with tabs between them a number, the message,
 * what is said of its events, and its detail. Most of the text of an alert is the same in all alerts of its rule: that is
 * kept once, under the number. So is the message where it is the rule's name, and all of a plain detail but its events.
 */
export class AlertLines {
  /** By their numbers. */
  readonly #texts: SharedText[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of the newest alert of each rule. */
  readonly #ofRules = new WeakMap<Alert["rule"], SharedParts>();

  /**
   * INVARIANT: `@timestamp`, `event`, `message`, `rule`, `tags` and `threat` come first in an alert, in this order, and `tocsin` last.
   * No JSON text holds a tab.
   */
  toLine(alert: Alert): string {
    const { message, rule, tocsin } = alert;
    const { id, events } = tocsin.alert;
    const isNamed = message === rule.name;
    const isOfPlain = isPlain(tocsin.alert);
    const number = this.#numberOf(alert, isNamed, isOfPlain ? tocsin.alert : undefined);
    const detail = toJson(isOfPlain ? events : tocsin.alert);
    return `${alert["@timestamp"]} ${id}\t${number}\t${isNamed ? "" : toJson(message)}\t${toSubjects(alert)}\t${detail}`;
  }

  /** Writes the JSON text of the alert of a line. */
  write(line: LineBytes, chunk: ByteChunk): void {
    const { bytes } = line;
    const id = indexBehind(space, bytes, line.start);
    const number = indexBehind(tab, bytes, id);
    const message = indexBehind(tab, bytes, number);
    const subjects = indexBehind(tab, bytes, message);
    const detail = indexBehind(tab, bytes, subjects);
    const text = this.#texts[toNumber(bytes, number, message - 1)]!;
    chunk.addBytes(beginning);
    chunk.addPart(bytes, line.start, id - 1);
    chunk.addBytes(text.before);
    chunk.addPart(bytes, message, subjects - 1);
    chunk.addBytes(text.after);
    chunk.addPart(bytes, subjects, detail - 1);
    chunk.addBytes(text.detail.before);
    if (text.detail.behindId !== undefined) {
      chunk.addPart(bytes, id, number - 1);
      chunk.addBytes(text.detail.behindId);
    }
    chunk.addPart(bytes, detail, line.end);
    chunk.addBytes(text.detail.after);
  }

  /** `plain`: the detail, where it is. */
  #numberOf(alert: Alert, isNamed: boolean, plain: AlertDetail | undefined): number {
    const { event, message, rule, tags, threat } = alert;
    const severity = plain?.severity;
    const known = this.#ofRules.get(rule);
    const isKnown =
      known?.event === event &&
      known.isNamed === isNamed &&
      known.tags === tags &&
      known.threat === threat &&
      known.severity === severity;
    if (isKnown) return known.number;
    const whole = { rule, ...(tags !== undefined && { tags }), ...(threat !== undefined && { threat }) };
    const number = this.#numberOfText(
      `","event":${toJson(event)},"message":${isNamed ? toJson(message) : ""}`,
      `,${toJson(whole).slice(1, -1)},`,
      severity,
    );
    this.#ofRules.set(rule, { event, isNamed, tags, threat, severity, number });
    return number;
  }

  /** Alerts of a saved state each have their own object of what is the same. */
  #numberOfText(before: string, after: string, severity: string | undefined): number {
    const key = `${before}${after}${severity ?? ""}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const detail = severity === undefined ? wholeDetail : toDetailText(severity);
    const number = this.#texts.push({ before: Buffer.from(before), after: Buffer.from(after), detail }) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** What an alert says of its events, as JSON with a comma behind each. */
function toSubjects(alert: JsonObject): string {
  let text = "";
  for (const name in alert) if (isSubject(name)) text += `"${name}":${toJson(alert[name]!)},`;
  return text;
}

function isSubject(name: string): boolean {
  switch (name) {
    case "@timestamp":
    case "event":
    case "message":
    case "rule":
    case "tags":
    case "threat":
    case "tocsin":
      return false;
    default:
      return true;
  }
}

/** The place behind the next such byte. There is one, and mostly near. */
function indexBehind(byte: number, bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== byte) at++;
  return at + 1;
}

function toNumber(digits: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = 10 * number + digits[at]! - 0x30;
  return number;
}
