import { createHash } from "node:crypto";
import { toCanonicalJson, type JsonObject, type JsonValue } from "@tocsin/core";
import fc from "fast-check";
import { compileText, run, runStream } from "./agreement.ts";
import { firstMoment } from "./scalars.ts";

// What the naive readings of sequences and of what happens together share: their events, and how alerts are compared.

export interface Happening {
  readonly time: number;
  readonly keys: readonly string[];
  readonly letter: string;
  readonly values: readonly string[];
  /** How much later it comes, in milliseconds: not so much that it is late. */
  readonly delay: number;
}

/** An event as a definition sees it. */
export type Seen<Kind extends Happening = Happening> = Kind & { readonly line: number; readonly identity: string };

/** Events of so many seconds, many of one time or a millisecond more or less apart. */
export function happeningWithin(seconds: number): fc.Arbitrary<Happening> {
  return fc.record({
    time: fc
      .tuple(fc.nat(seconds), fc.constantFrom(0, 0, 0, 0, 1, -1))
      .map(([second, more]) => firstMoment + 1000 * second + more),
    keys: fc.constantFrom(["k"], ["k"], ["k"], ["l"], ["k", "l"], []),
    letter: fc.constantFrom("a", "a", "b", "b", "c", "d"),
    values: fc.constantFrom(["x"], ["x"], ["y"], ["X", "y"], []),
    delay: fc.nat(2000),
  });
}

export function toDocument({ time, keys, letter, values }: Happening, line: number): JsonObject {
  return { "@timestamp": time, k: keys, t: letter, w: values, line };
}

/** `where` of the events with one of these letters. */
export function writeLetters(letters: string): string {
  return `events where t in [${[...letters].map((letter) => `"${letter}"`).join(", ")}]`;
}

export function writeQuantity({ atLeast, distinct }: { readonly atLeast: number; readonly distinct: boolean }): string {
  return distinct ? `at least ${atLeast} distinct w of ` : atLeast > 1 ? `at least ${atLeast} ` : "";
}

/** Text is compared without regard to case. */
export function valuesOf({ values }: Happening): string[] {
  return [...new Set(values.map((value) => value.toLowerCase()))];
}

/** A match: when, and which lines served which step. */
export function showMatch(
  time: number,
  served: readonly (readonly [name: JsonValue | undefined, line: number])[],
): string {
  const lines = served.map(([name, line]) => `${JSON.stringify(name)} ${line}`);
  return `${time - firstMoment} ${lines.toSorted().join(", ")}`;
}

/**
 * Throws unless the rule fires on its events, whatever their order, as `fire` says of those of one key. `documents` are
 * the events as the rule sees them.
 */
export function checkMatches<Kind extends Happening>(
  text: string,
  happenings: readonly Kind[],
  documents: readonly JsonObject[],
  fire: (events: readonly Seen<Kind>[]) => readonly string[],
): void {
  const seen = happenings.map((each, line): Seen<Kind> => ({ ...each, line, identity: identify(documents[line]!) }));
  const ofKey = (key: string) =>
    fire(seen.filter(({ keys }) => keys.includes(key))).map((match) => `${JSON.stringify(key)} ${match}`);
  const expected = show(["k", "l"].flatMap(ofKey));
  const coming = seen.toSorted((left, right) => left.time + left.delay - right.time - right.delay);
  for (const input of [seen, seen.toReversed(), coming]) {
    const evaluate = input === coming ? runStream : run;
    const emissions = evaluate(
      compileText(text),
      input.map(({ line }) => documents[line]!),
    );
    const found = emissions.map(({ alert }) => {
      const { key, events } = alert.tocsin.alert;
      const served = events.map(({ step, line }) => [step, input[Number(line)]!.line] as const);
      return `${JSON.stringify(key["k"])} ${showMatch(Date.parse(alert["@timestamp"]), served)}`;
    });
    if (show(found) !== expected) throw new Error(`${text}alerts ${show(found)}, should ${expected}`);
  }
}

function show(matches: readonly string[]): string {
  return matches.toSorted().join("; ");
}

function identify(document: JsonObject): string {
  return createHash("sha256").update(toCanonicalJson(document)).digest("hex").slice(0, 32);
}
