import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LineScanner, plainValue, sameValue, valueOfType, type Digest } from "./line-scanner.ts";

const scanner = new LineScanner();

/** The digest of a line with a mask of as many values; undefined: it is not looked at. */
function digestOf(line: string | Buffer, ...mask: readonly number[]): Digest | undefined {
  return digestWith([], line, ...mask);
}

function digestWith(pieces: readonly string[], line: string | Buffer, ...mask: readonly number[]): Digest | undefined {
  const bytes = Buffer.from(line);
  const count = scanner.scan(bytes, 0, bytes.length);
  if (count === -1) return undefined;
  if (scanner.findShape() === -1 && scanner.addShape() === -1) throw new Error("There is no more room.");
  const values = Uint8Array.from({ length: count }, (_, at) => mask[at] ?? mask.at(-1)!);
  const made = scanner.createMask(values, pieces);
  if (made === undefined) {
    scanner.clear();
    return digestWith(pieces, line, ...mask);
  }
  scanner.digest(made);
  return scanner.readDigest();
}

describe("the digest of a line", () => {
  it("is that of another one that differs in values which may differ", () => {
    const mask = [sameValue, plainValue, plainValue, valueOfType, valueOfType];
    const digest = digestOf('{"a":"x","b":"C:\\\\one\\r\\n","c":17,"d":"","e":-1.5}', ...mask);
    expect(digestOf('{"a":"x","b":"","c":0,"d":[,"e":1}', ...mask)).not.toEqual(digest);
    expect(digestOf('{"a":"x","b":"\\"two\\"","c":123456789012345,"d":"é","e":7}', ...mask)).toEqual(digest);
    for (const other of ["7", "null", "true", "false", "{}"]) {
      expect(digestOf(`{"a":"x","b":"","c":0,"d":${other},"e":7}`, ...mask)).not.toEqual(digest);
    }
  });

  it.each([
    ["a value that is to be the same", '{"a":"X","b":"y","c":1}'],
    ["a key", '{"a":"x","B":"y","c":1}'],
    ["the order of keys", '{"b":"y","a":"x","c":1}'],
    ["a space", '{"a":"x", "b":"y","c":1}'],
    ["a number in place of a text", '{"a":"x","b":5,"c":1}'],
    ["a text in place of a number", '{"a":"x","b":"y","c":"1"}'],
    ["a letter beyond ASCII", '{"a":"x","b":"ý","c":1}'],
    ["an escape that stands for any letter", '{"a":"x","b":"\\u0079","c":1}'],
    ["an escape that other writers leave out", '{"a":"x","b":"\\/","c":1}'],
    ["a number that is not whole", '{"a":"x","b":"y","c":1.5}'],
    ["a negative number", '{"a":"x","b":"y","c":-1}'],
    ["a number that may be rounded", '{"a":"x","b":"y","c":1234567890123456}'],
    ["a number that JSON does not know", '{"a":"x","b":"y","c":01}'],
    ["a control character", '{"a":"x","b":"\t","c":1}'],
    ["a piece", '{"a":"x","b":"Sekurlsa::Passwords","c":1}'],
    ["an object in place of a text", '{"a":"x","b":{},"c":1}'],
  ])("is another one with %s", (_what, line) => {
    const mask = [sameValue, plainValue, plainValue];
    const digest = digestWith(["::", "kiwi"], '{"a":"x","b":"y","c":1}', ...mask);
    expect(digest).toBeDefined();
    expect(digestWith(["::", "kiwi"], line, ...mask)).not.toEqual(digest);
  });

  it("finds a piece wherever it stands, in whatever case, and not where only a part of it stands", () => {
    const mask = [plainValue];
    const digest = digestWith(["mimi", "::"], '{"a":""}', ...mask);
    for (let before = 0; before < 40; before++) {
      const text = "m".repeat(before);
      expect(digestWith(["mimi", "::"], `{"a":"${text}MiMi"}`, ...mask)).not.toEqual(digest);
      expect(digestWith(["mimi", "::"], `{"a":"${text}::"}`, ...mask)).not.toEqual(digest);
      expect(digestWith(["mimi", "::"], `{"a":"${text}: mimX mim","b":1}`, ...mask)).toEqual(
        digestWith(["mimi", "::"], `{"a":"","b":1}`, ...mask),
      );
    }
  });

  it("takes a line of no more than 64 KiB and 1,024 values, and none that ends in a text", () => {
    expect(digestOf(`{"a":"${"x".repeat(70_000)}"}`, plainValue)).toBeUndefined();
    expect(digestOf(`[${"1,".repeat(1024)}1]`, plainValue)).toBeUndefined();
    expect(digestOf('{"a":"x', plainValue)).toBeUndefined();
    expect(digestOf('{"a":"x\\', plainValue)).toBeUndefined();
    expect(digestOf(`{"a":"${"x".repeat(60_000)}"}`, plainValue)).toEqual(digestOf('{"a":""}', plainValue));
  });
});

test("a digest is known when it was kept, and forgotten when others came", () => {
  const own = new LineScanner();
  const digest: Digest = [1, 2, 3, 4];
  own.keep(digest);
  expect(own.isKept()).toBe(true);
  own.keep([1, 2, 3, 5]);
  own.keep(digest);
  expect(own.isKept()).toBe(true);
  for (let other = 0; other < 70_000; other++) own.keep([other, other, 7, 7]);
  own.keep([8, 8, 8, 8]);
  expect(own.isKept()).toBe(true);
  own.clear();
  expect(own.isKept()).toBe(false);
});

test("a digest is that of no line any more when all was forgotten, for another shape may have the number of its own", () => {
  const digest = digestOf('{"a":"x"}', sameValue);
  scanner.clear();
  expect(digestOf('{"b":"x"}', sameValue)).not.toEqual(digest);
});

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 10 }),
  fc.constant("C:\\x"),
);
const value = fc.letrec<{ tree: fc.JsonValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.nat(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(text, tie("tree"), { maxKeys: 3 }),
  ),
})).tree;

test("a line with the digest of a line of JSON is JSON of the same keys and kinds of values, whatever else is written in it", () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat(3),
    add: fc.constantFrom("", "x", '"', "\\", "\\n", "9", "0", "{", "}", "[", ",", ":", "é", "\t", "\u0000"),
  });
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 4 }), fc.array(edit, { maxLength: 3 }), (document, edits) => {
      scanner.clear();
      const line = JSON.stringify(document);
      let other = line;
      for (const { at, remove, add } of edits) {
        const place = at % (other.length + 1);
        other = other.slice(0, place) + add + other.slice(place + remove);
      }
      const digest = digestOf(line, plainValue);
      if (digest === undefined) return;
      expect(digestOf(line, plainValue)).toEqual(digest);
      const same = digestOf(other, plainValue);
      if (same !== undefined && same.join() === digest.join()) {
        expect(toKinds(JSON.parse(other) as fc.JsonValue)).toEqual(toKinds(document));
      }
    }),
    { numRuns: 2000 },
  );
});

/** With a sign for what is plainly written. */
function toKinds(json: fc.JsonValue): unknown {
  if (typeof json === "string") return /^[ -~\n\r\t]*$/.test(json) ? "a text" : json;
  if (typeof json === "number") return Number.isInteger(json) && json >= 0 && json < 1e15 ? "a number" : json;
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(toKinds);
  return Object.entries(json).map(([key, inner]) => [key, toKinds(inner!)]);
}
