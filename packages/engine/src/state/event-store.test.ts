import type { TextStore } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../rule/candidate.ts";
import { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { createEventStore, type EventStore } from "./event-store.ts";

function toCandidate(line: number): Candidate {
  return {
    rule: "m.r",
    part: 0,
    event: { document: { n: line, long: 12345678901234567890n }, origin: { file: "f.ndjson", line } },
    time: line,
    identity: `i${line}`,
    place: "0",
    keys: [{ id: `[["k","${line}"]]`, values: [line] }],
    counted: [],
  };
}

/** A text store that tells what it still holds. */
function createTexts() {
  const held = new Map<number, { readonly text: string; holds: number }>();
  let next = 0;
  const texts: TextStore = {
    add(text) {
      held.set((next += 7), { text, holds: 1 });
      return next;
    },
    retain: (reference) => void held.get(reference)!.holds++,
    read: (reference) => held.get(reference)!.text,
    release(reference) {
      if (--held.get(reference)!.holds === 0) held.delete(reference);
    },
  };
  return { texts, held };
}

const stores: readonly [string, () => EventStore][] = [
  ["in memory", () => createEventStore()],
  ["as texts", () => createEventStore(createTexts().texts)],
];

test.each(stores)("events kept %s are read as they were, until each hold is released", (_name, create) => {
  const steps = fc.array(fc.record({ line: fc.nat({ max: 3 }), releases: fc.nat({ max: 3 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const store = create();
      const kept: { readonly reference: number; readonly candidate: Candidate }[] = [];
      const candidates = [0, 1, 2, 3].map(toCandidate);
      for (const { line, releases } of all) {
        kept.push({ reference: store.keep(candidates[line]!), candidate: candidates[line]! });
        for (const { reference } of kept.splice(0, releases)) store.release(reference);
        for (const { reference, candidate } of kept) expect(store.read(reference)).toEqual(candidate);
      }
    }),
  );
});

test("an event kept twice in a row is stored once, and its text goes with the last hold", () => {
  const { texts, held } = createTexts();
  const store = createEventStore(texts);
  const candidate = toCandidate(1);
  const references = [store.keep(candidate), store.keep(candidate)];
  expect(new Set(references).size).toBe(1);
  expect(held.size).toBe(1);
  for (const reference of references) store.release(reference);
  expect(held.size).toBe(0);
  store.keep(candidate);
  expect(held.size).toBe(1);
});

test.each(stores)(
  "events kept %s are saved once each, and come back under references of their own",
  (_name, create) => {
    const store = create();
    const [first, second] = [toCandidate(1), toCandidate(2)];
    const references = [store.keep(first), store.keep(first), store.keep(second)];
    const saved = new EventWriter();
    const places = references.map((reference) => store.toSaved(reference, saved));
    expect(places).toEqual([0, 0, 1]);
    for (const [, createOther] of stores) {
      const other = createOther();
      const events = new EventReader(saved.texts);
      const restored = places.map((place) => other.fromSaved(place, events));
      expect(restored[1]).toBe(restored[0]);
      other.release(restored[0]!);
      expect(restored.slice(1).map((reference) => other.read(reference))).toEqual([first, second]);
    }
  },
);
