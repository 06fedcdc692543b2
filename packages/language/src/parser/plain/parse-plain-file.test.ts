import fc from "fast-check";
import { expect, test } from "vitest";
import { FileParser } from "../file-parser.ts";
import { parseWhole } from "../parse-file.ts";
import { parsePlainFile } from "./parse-plain-file.ts";
import { nearlyPlain, plainTexts } from "./plain-texts.test-data.ts";

test.each(plainTexts)("what is written plainly is read, as by the parser of the whole language: %j", (text) => {
  const plain = parsePlainFile("a.tocsin", text);
  expect(plain).toBeDefined();
  expect(plain).toEqual(parseWhole("a.tocsin", text));
});

const rule = (clauses: string) => `rule r {\n  when any s where a is "b"\n  severity low\n  ${clauses}\n}\n`;

test.each([
  "macro m means a is 1\n",
  "use x from y\nmodule m\n",
  "rule r { when any s where a is 1 }\n",
  rule('description "a"\n  description "b"'),
  rule("severity high when any of (a, b) is 1"),
  rule('except when a is 1 because "b" owner "c"'),
  rule('except when a is "b" "c" because "d"'),
  rule("except when a is 5 minutes because 'b'"),
  rule("except when a is 5 minuts because 'b'"),
  rule("except when a is 3 times b because 'c'"),
  rule("except when a between 1 and 2 because 'b'"),
  rule("except when any of (a, b) is 1 because 'c'"),
  rule("except when a is not in [1] because 'b'"),
  rule("except when m(a) because 'b'"),
  rule('owner "C:\\temp"'),
  rule('alert { title "{a}" }'),
  rule("owner 'a"),
  rule("signal only") + "}",
])("what is not, or is broken, is left to that one: %j", (text) => {
  expect(parsePlainFile("a.tocsin", text)).toBeUndefined();
});

test("whatever it reads, it reads as the parser of the whole language", () => {
  const property = fc.property(nearlyPlain, (text) => {
    const plain = parsePlainFile("a.tocsin", text);
    if (plain !== undefined) expect(plain).toEqual(parseWhole("a.tocsin", text));
  });
  fc.assert(property, { numRuns: 500 });
});

test("Chevrotain finds no fault with the grammar", () => {
  expect(() => new FileParser({ judged: true })).not.toThrow();
});
