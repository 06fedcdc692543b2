import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../rule/candidate.ts";
import { EventQueues } from "./event-queues.ts";
import { createEventStore } from "./event-store.ts";

const slots = 3;

function toCandidate(time: number): Candidate {
  const event = { document: {}, origin: { file: "f.ndjson", line: time } };
  return { rule: "m.r", part: 0, event, time, identity: `i${time}`, place: "0", keys: [], counted: [] };
}

function toTimes(queues: EventQueues, slot: number): number[] {
  const times: number[] = [];
  for (let place = queues.firstAt(slot); place >= 0; place = queues.after(place)) times.push(queues.timeOf(place));
  return times;
}

/** The place of the event before the one at an index; -1: that is the oldest. */
function placeBefore(queues: EventQueues, slot: number, index: number): number {
  let place = -1;
  for (let at = 0; at < index; at++) place = place < 0 ? queues.firstAt(slot) : queues.after(place);
  return place;
}

test("queues hold what lists would, and release what leaves them", () => {
  const slot = fc.nat(slots - 1);
  const operation = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), slot, more: fc.nat(2) }) },
    fc.record({ kind: fc.constantFrom("remove" as const, "before" as const), slot, more: fc.nat(5) }),
    fc.record({ kind: fc.constant("clear" as const), slot, more: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40, size: "max" }), (operations) => {
      const store = createEventStore();
      const queues = new EventQueues(store);
      const lists: number[][] = Array.from({ length: slots }, () => []);
      for (let each = 0; each < slots; each++) queues.begin(each, slots);
      let time = 0;
      for (const { kind, slot: at, more } of operations) {
        const list = lists[at]!;
        if (kind === "add") {
          time += more;
          queues.add(at, toCandidate(time), time);
          list.push(time);
        } else if (kind === "before") {
          queues.removeBefore(at, time - more);
          lists[at] = list.filter((each) => each >= time - more);
        } else if (kind === "clear") {
          queues.clear(at);
          lists[at] = [];
        } else if (list.length > 0) {
          const index = more % list.length;
          queues.removeAfter(at, placeBefore(queues, at, index));
          list.splice(index, 1);
        }
        expect(lists.map((_, each) => toTimes(queues, each))).toEqual(lists);
        expect(lists.map((_, each) => queues.lengthAt(each))).toEqual(lists.map(({ length }) => length));
        for (const [each, { length }] of lists.entries()) {
          if (length > 0) expect(queues.newestTimeAt(each)).toBe(lists[each]!.at(-1));
        }
      }
      const kept = lists.flatMap((list, each) => list.map((_, index) => queues.referencesAt(each)[index]!));
      expect(kept.map((reference) => store.read(reference).time)).toEqual(lists.flat());
    }),
  );
});
