import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import type { CompileHost } from "./compile-host.ts";
import { compileText } from "./compiled.test-data.ts";

const examples = join(dirname(fileURLToPath(import.meta.url)), "../../../../examples/rules");
const texts = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tocsin"))
  .toSorted()
  .map((name) => ({ file: name, text: readFileSync(join(examples, name), "utf8") }));

const host: CompileHost = {
  resolve: (_, path) => path,
  readText: () => ({ text: "name,expires\na,2027-01-01\n" }),
};

/** Pieces that say much in little room. */
const pieces = [
  "rule r { when any logs where f is 1 severity low }",
  'source logs typed by ecs where event.kind is "event"',
  'list l of text from "a.csv" column "name" expires "expires"',
  'lookup t from "a.csv" key name',
  "macro m(a, b) means a is b or m(b, a)",
  "derive d as lower(d)",
  'exceptions for example.r { except when x is 1 because "" until 2027-02-30 }',
  'test "t" { given 3 of logs { a: 1, a.b: missing, c: [1, "x"] } expect 2 alerts with severity x, y 1 }',
  "when at least 5 distinct a of logs where b like windash('-x') per maybe c within 0 seconds",
  'alert { title "{a} {b(c)}" include count of x, d redact e keep first 0 notify n when severity is at least z }',
  'any of (a, b) not in [10.0.0.0/8, 5, base64("x"), l]',
  "all of f contains exactly all of l",
  'hour(f, "X") between 22 and 6',
  "a matches /(?=x)/",
];

function mutate(text: string, at: number, length: number, insert: string): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + length);
}

test("mutated examples always compile to something, in the order of the text", () => {
  const mutation = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.constantFrom("", " ", "(", "}", '"', ...pieces),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      ({ file, text }, mutations) => {
        const changed = mutations.reduce(
          (all, [at, length, insert]) => mutate(all, at, length, insert),
          text.slice(0, 4000),
        );
        const { diagnostics } = compile([{ file, text: changed }], host);
        const starts = diagnostics.flatMap(({ place }) => (place?.file === file ? [place.start] : []));
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(diagnostics.every(({ place }) => place === undefined || place.end >= place.start)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test("any pieces of rules after one another compile to something", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 8 }), (parts) => {
      expect(() => compile([{ file: "example.tocsin", text: parts.join("\n") }], host)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test("compiling twice gives the same", () => {
  const some = texts.filter((_, at) => at % 3 === 0);
  const once = compile(some, host);
  expect(compile(some.toReversed(), host)).toMatchObject({ ruleSet: once.ruleSet, diagnostics: once.diagnostics });
});

test("the rule set is plain JSON data", () => {
  const { ruleSet } = compile(
    texts.filter((_, at) => at % 3 === 1),
    host,
  );
  expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet);
});

test("a fix leaves a text that no longer has the problem", () => {
  const text = 'source logs typed by ecs\nrule r { when any logs where user.nmae is "a" severity low }';
  const [problem] = compileText(text).diagnostics;
  const edit = problem?.fix?.edits[0];
  const fixed = text.slice(0, edit?.place.start) + edit?.newText + text.slice(edit?.place.end);
  expect(compileText(fixed).diagnostics.map(({ code }) => code)).toEqual(["TOC4005"]);
});
