import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { readEventFile, readEventStream, type EventBatch } from "./read-events.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-sources-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function collect(batches: AsyncIterable<EventBatch>): Promise<EventBatch[]> {
  const all: EventBatch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

async function readAll(batches: AsyncIterable<EventBatch>) {
  const all = await collect(batches);
  return {
    events: all.flatMap(({ events }) => events),
    malformed: all.flatMap(({ malformed }) => malformed),
    bytes: all.reduce((sum, batch) => sum + batch.bytes, 0),
    storedBytes: all.reduce((sum, batch) => sum + batch.storedBytes, 0),
    problem: all.at(-1)?.problem?.code,
  };
}

function read(bytes: Buffer, piece = 5) {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  return readAll(readEventStream(Readable.from(pieces), "f"));
}

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `{"n":${from + n},"x":"${Math.sin(from + n)}"}\n`).join("");

test("gzip is known by its first bytes, and may have several members", async () => {
  const packed = Buffer.concat([gzipSync(lines(0, 50)), gzipSync(lines(50, 80))]);
  const result = await read(packed);
  expect(result.events.map(({ document }) => document["n"])).toEqual(Array.from({ length: 80 }, (_, n) => n));
  expect(result.bytes).toBe(lines(0, 80).length);
  expect(result.storedBytes).toBe(packed.length);
});

test("of gzip that is cut off everything before the cut is read, then it is reported", async () => {
  const packed = gzipSync(lines(0, 20_000));
  for (const piece of [1000, 1 << 20]) {
    const result = await read(packed.subarray(0, packed.length / 2), piece);
    expect(result.problem).toBe("TOC7003");
    expect(result.malformed).toHaveLength(1);
    expect(result.events.length).toBeGreaterThan(9_000);
    expect(result.malformed[0]?.line).toBe(result.events.length + 1);
  }
});

test("a format that is not read is named", async () => {
  const batches = await collect(readEventStream(Readable.from([Buffer.from("ElfFile\0...")]), "a.evtx"));
  expect(batches.at(-1)?.problem?.message).toContain("a binary Windows event log");
});

test("an empty input has no events and no problem", async () => {
  expect(await read(Buffer.alloc(0))).toEqual({
    events: [],
    malformed: [],
    bytes: 0,
    storedBytes: 0,
    problem: undefined,
  });
});

test("a file that is missing, or a folder, is a problem and no throw", async () => {
  expect((await readAll(readEventFile(join(folder, "none.json")))).problem).toBe("TOC7001");
  expect((await readAll(readEventFile(folder))).problem).toBe("TOC7002");
});

test("events of a file carry its path as given and their line", async () => {
  const path = join(folder, "events.json");
  writeFileSync(path, '{"a":1}\n{"a":2}\n');
  const { events } = await readAll(readEventFile(path));
  expect(events.map(({ origin }) => origin)).toEqual([
    { file: path, line: 1 },
    { file: path, line: 2 },
  ]);
});

test.each([
  ["whose events are no longer asked for", Buffer.from(lines(0, 3))],
  ["of a format that is not read", Buffer.from("ElfFile\0...")],
])("a file %s is closed", async (_, start) => {
  let closed = false;
  async function* chunks() {
    try {
      for (;;) yield await Promise.resolve(start);
    } finally {
      closed = true;
    }
  }
  for await (const batch of readEventStream(chunks(), "f")) if (batch.events.length > 0) break;
  expect(closed).toBe(true);
});
