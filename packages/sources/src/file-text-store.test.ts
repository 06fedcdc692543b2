import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFileTextStore, type FileTextStoreOptions } from "./file-text-store.ts";
import { TemporaryFilesError } from "./temporary-folder.ts";

const small: FileTextStoreOptions = { bufferBytes: 64, segmentBytes: 256 };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-test-"));
  vi.stubEnv("TMPDIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function withStore<Result>(
  options: FileTextStoreOptions,
  use: (store: ReturnType<typeof createFileTextStore>) => Result,
) {
  const store = createFileTextStore(options);
  try {
    return use(store);
  } finally {
    store.close();
  }
}

test("texts are read as they were added, wherever they lie, until each hold is released", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.nat({ max: 9000 }).map((length) => "é".repeat(length)),
  );
  const steps = fc.array(fc.record({ text, retains: fc.boolean(), releases: fc.nat({ max: 3 }), from: fc.nat() }));
  fc.assert(
    fc.property(steps, (all) =>
      withStore(small, (store) => {
        const held: { readonly reference: number; readonly text: string }[] = [];
        for (const { text: added, retains, releases, from } of all) {
          const one = { text: added.replaceAll("\n", " ").toWellFormed(), reference: 0 };
          const kept = { ...one, reference: store.add(one.text) };
          held.push(kept);
          if (retains) {
            store.retain(kept.reference);
            held.push(kept);
          }
          for (const { reference } of held.splice(from % held.length, releases)) store.release(reference);
          for (const { reference, text: expected } of held) expect(store.read(reference)).toBe(expected);
        }
      }),
    ),
    { numRuns: 40 },
  );
});

test("little never touches the disk", () => {
  withStore({}, (store) => {
    const references = Array.from({ length: 1000 }, (_, at) => store.add(`text ${at}`));
    expect(references.map(store.read.bind(store)).at(-1)).toBe("text 999");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("a segment goes when all of its texts are released, and everything when the store is closed", () => {
  const store = createFileTextStore(small);
  const references = Array.from({ length: 100 }, (_, at) => store.add(`text ${at}`.padEnd(50)));
  expect(store.files).toBeGreaterThan(10);
  for (const reference of references.slice(0, -1)) store.release(reference);
  expect(store.files).toBeLessThanOrEqual(2);
  expect(store.read(references.at(-1)!).trim()).toBe("text 99");
  store.close();
  expect(readdirSync(folder)).toEqual([]);
});

test("what is released before it had to be written is never written", () => {
  withStore({ bufferBytes: 512, segmentBytes: 256 }, (store) => {
    for (let at = 0; at < 100; at++) store.release(store.add(`text ${at}`.padEnd(50)));
    expect(store.files).toBe(0);
  });
});

test("a folder that is missing, or is taken away, is an error that says so", () => {
  withStore(small, (store) => {
    const fill = () => {
      for (let at = 0; at < 100; at++) store.add(`text ${at}`.padEnd(50));
    };
    fill();
    rmSync(folder, { recursive: true });
    expect(fill).toThrow(TemporaryFilesError);
    withStore(small, (other) => {
      const add = () => other.add("a".repeat(1000));
      add();
      expect(add).toThrow(`Temporary files cannot be kept in \`${folder}\`: it does not exist.`);
    });
  });
});

test("many texts are read one after the other, in order and out of it, across files and beyond what is read at once", () => {
  withStore({ bufferBytes: 1 << 12, segmentBytes: 1 << 20 }, (store) => {
    const lengths = Array.from({ length: 3000 }, (_each, index) => (index % 500 === 0 ? 400_000 : (index * 37) % 1200));
    const kept = lengths.map((length, index) => ({ index, reference: store.add(`${index} ${"x".repeat(length)}`) }));
    const shuffled = kept.toSorted((left, right) => ((left.index * 7919) % 3000) - ((right.index * 7919) % 3000));
    for (const { index, reference } of [...kept, ...shuffled, ...kept.toReversed()]) {
      expect(store.read(reference).length).toBe(`${index} `.length + lengths[index]!);
    }
  });
});
