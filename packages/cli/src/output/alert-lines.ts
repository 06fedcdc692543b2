import { toJson, type Alert, type JsonValue } from "@tocsin/core";
import type { LineBytes } from "@tocsin/sources";
import type { ByteChunk } from "./byte-chunk.ts";

/** What alerts have around their message. Where that is the rule's name it is a part of what stands before. */
interface SharedText {
  readonly before: Buffer;
  readonly after: Buffer;
}

/** What an alert has of its rule, and the number of its text. */
interface SharedParts {
  readonly event: Alert["event"];
  readonly isNamed: boolean;
  readonly tags: JsonValue | undefined;
  readonly threat: JsonValue | undefined;
  readonly number: number;
}

const tab = 0x09;
const space = 0x20;
const beginning = Buffer.from('{"@timestamp":"');

/**
 * Alerts as lines that sort by `@timestamp`, then id: `<@timestamp> <id>`, a number, the message and the rest of the JSON
 * text, with tabs between. Most of the text of an alert is what its rule says, the same in all its alerts: that is kept
 * once, under the number, and so is the message where it is the rule's name.
 */
export class AlertLines {
  /** By their numbers. */
  readonly #texts: SharedText[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of the newest alert of each rule. */
  readonly #ofRules = new WeakMap<Alert["rule"], SharedParts>();

  /** INVARIANT: `@timestamp`, `event`, `message`, `rule`, `tags` and `threat` come first in an alert, in this order. No JSON text holds a tab. */
  toLine(alert: Alert): string {
    const { message, rule, tocsin } = alert;
    const isNamed = message === rule.name;
    const number = this.#numberOf(alert, isNamed);
    return `${alert["@timestamp"]} ${tocsin.alert.id}\t${number}\t${isNamed ? "" : toJson(message)}\t${toRest(alert)}`;
  }

  /** Writes the JSON text of the alert of a line. */
  write({ bytes, start, end }: LineBytes, chunk: ByteChunk): void {
    const id = indexBehind(space, bytes, start);
    const number = indexBehind(tab, bytes, id);
    const message = indexBehind(tab, bytes, number);
    const rest = indexBehind(tab, bytes, message);
    const { before, after } = this.#texts[toNumber(bytes, number, message - 1)]!;
    chunk.addBytes(beginning);
    chunk.addPart(bytes, start, id - 1);
    chunk.addBytes(before);
    chunk.addPart(bytes, message, rest - 1);
    chunk.addBytes(after);
    chunk.addPart(bytes, rest, end);
  }

  #numberOf({ event, message, rule, tags, threat }: Alert, isNamed: boolean): number {
    const known = this.#ofRules.get(rule);
    const isKnown =
      known?.event === event && known.isNamed === isNamed && known.tags === tags && known.threat === threat;
    if (isKnown) return known.number;
    const before = `","event":${toJson(event)},"message":${isNamed ? toJson(message) : ""}`;
    const whole = { rule, ...(tags !== undefined && { tags }), ...(threat !== undefined && { threat }) };
    const number = this.#numberOfText(before, `,${toJson(whole).slice(1, -1)},`);
    this.#ofRules.set(rule, { event, isNamed, tags, threat, number });
    return number;
  }

  /** Alerts of a saved state each have their own object of what is the same. */
  #numberOfText(before: string, after: string): number {
    const key = before + after;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#texts.push({ before: Buffer.from(before), after: Buffer.from(after) }) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** The JSON text of an alert behind what its rule says. */
function toRest(alert: Alert): string {
  let text = "";
  for (const name in alert) {
    if (!isShared(name)) text += `${text === "" ? "" : ","}"${name}":${toJson(alert[name]!)}`;
  }
  return `${text}}`;
}

function isShared(name: string): boolean {
  switch (name) {
    case "@timestamp":
    case "event":
    case "message":
    case "rule":
    case "tags":
    case "threat":
      return true;
    default:
      return false;
  }
}

/** The place behind the next such byte. There is one, and mostly near. */
function indexBehind(byte: number, bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== byte) at++;
  return at + 1;
}

function toNumber(digits: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at++) number = 10 * number + digits[at]! - 0x30;
  return number;
}
