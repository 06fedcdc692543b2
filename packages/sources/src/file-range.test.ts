import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { splitEventFile, wholeFile } from "./file-range.ts";
import { readEventFile, readEventRange, type EventBatch } from "./read-events.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-ranges-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "events");

function split(content: string | Uint8Array, bytes: number) {
  writeFileSync(path, content);
  return splitEventFile(path, Buffer.byteLength(content), bytes);
}

async function read(batches: AsyncIterable<EventBatch>) {
  const read: EventBatch[] = [];
  for await (const batch of batches) read.push(batch);
  return {
    events: read.flatMap(({ events }) => events),
    malformed: read.flatMap(({ malformed }) => malformed),
    rangeEnd: read.at(-1)?.rangeEnd,
  };
}

test("lines of objects are split into ranges that follow each other", () => {
  const ranges = split('{"a":1}\n'.repeat(10), 20);
  expect(ranges[0]).toEqual({ start: 0, end: 24 });
  expect(ranges.at(-1)?.end).toBe(Number.POSITIVE_INFINITY);
  for (const [at, { start }] of ranges.entries()) expect(start).toBe(ranges[at - 1]?.end ?? 0);
});

test("what is packed, small, one array or one line stays whole", () => {
  expect(split(gzipSync('{"a":1}\n'.repeat(100)), 10)).toEqual([wholeFile]);
  expect(split('{"a":1}\n', 10)).toEqual([wholeFile]);
  expect(split(`[${'{"a":1},\n'.repeat(10)}{"a":1}]`, 10)).toEqual([wholeFile]);
  expect(split('{"a":1}'.repeat(10), 10)).toEqual([wholeFile]);
  expect(splitEventFile(join(folder, "missing"), 100, 10)).toEqual([wholeFile]);
});

const piece = fc.constantFrom(
  '{"a":1}\n',
  '{\n "a": 1\n}\n',
  '{"a":1}\r\n',
  "garbage\n",
  '{"cut\n',
  '{"a": {\n"b": 1}\n',
  "[{}\n,{}]\n",
  "\n",
);

test("ranges that end clean give what the whole file gives, lines counted on", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.constantFrom(10, 30), async (pieces, bytes) => {
      const ranges = split(pieces.join(""), bytes);
      const whole = await read(readEventFile(path));
      let lines = 0;
      const events: number[] = [];
      const malformed: number[] = [];
      for (const range of ranges) {
        let part = await read(readEventRange(path, range));
        const isClean = part.rangeEnd?.isClean ?? true;
        if (!isClean) part = await read(readEventRange(path, { ...range, end: Number.POSITIVE_INFINITY }));
        events.push(...part.events.map(({ origin }) => ("line" in origin ? origin.line : 0) + lines));
        malformed.push(...part.malformed.map(({ line }) => line + lines));
        lines += part.rangeEnd?.lines ?? 0;
        if (!isClean) break;
      }
      expect(events).toEqual(whole.events.map(({ origin }) => "line" in origin && origin.line));
      expect(malformed).toEqual(whole.malformed.map(({ line }) => line));
    }),
    { numRuns: 100 },
  );
});
