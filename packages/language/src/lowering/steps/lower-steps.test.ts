import { expect, test } from "vitest";
import { compileText } from "../../compile/compiled.test-data.ts";

function compileWhen(when: string) {
  const { ruleSet, diagnostics } = compileText(
    `source logs typed by untyped\nrule r {\n  when ${when}\n  severity low\n}\n`,
  );
  const codes = diagnostics.map(({ code }) => code).filter((code) => code !== "TOC4005");
  return { trigger: ruleSet.rules[0]?.trigger, codes };
}

function codes(when: string): string[] {
  return compileWhen(when).codes;
}

test("what speaks of other steps is parted from what one event decides", () => {
  const { trigger } = compileWhen(
    "sequence within 1 hour { a: logs then b: logs where x is 1 and (y is a.y or z is 2) and w is 3 }",
  );
  expect(trigger).toMatchObject({
    steps: [
      { references: null },
      { events: { where: { op: "all", of: [{ op: "compare" }, { op: "compare" }] } }, references: { op: "any" } },
    ],
  });
});

test("a step without a name is named by its place", () => {
  const { trigger } = compileWhen("sequence within 1 hour { logs where x is 1 then logs where x is 2 }");
  expect(trigger).toMatchObject({ steps: [{ name: "step1" }, { name: "step2" }] });
});

test("fields of a step's own bear the names of the rule's key", () => {
  const { trigger } = compileWhen("sequence per id within 1 hour { a: logs then b: logs per parent }");
  expect(trigger).toMatchObject({
    steps: [{ per: [{ name: "id" }] }, { per: [{ name: "id", expression: { path: "parent" } }] }],
  });
});

test("two steps of one name are an error", () => {
  expect(codes("sequence within 1 hour { a: logs then a: logs }")).toEqual(["TOC2021"]);
});

test("steps look back, and what must not happen looks at all of them", () => {
  expect(codes("sequence within 1 hour { a: logs where x is b.x then b: logs }")).toEqual(["TOC3070"]);
  expect(codes("sequence within 1 hour { a: logs where x is a.x then b: logs }")).toEqual(["TOC3070"]);
  expect(codes("sequence within 1 hour { a: logs then b: logs without c: logs where x is b.x }")).toEqual([]);
  expect(codes("all within 1 hour { a: logs b: logs where x is a.x }")).toEqual(["TOC3070"]);
});

test("a rule over more than one step, and a count, need a window", () => {
  expect(codes("sequence { a: logs then b: logs }")).toEqual(["TOC3072"]);
  expect(codes("sequence { at least 3 logs }")).toEqual(["TOC3072"]);
  expect(codes("sequence { at least 3 logs within 1 hour }")).toEqual([]);
  expect(codes("sequence { no x: logs within 1 hour then a: logs }")).toEqual([]);
  expect(codes("sequence within 1 hour { a: logs then b: logs then no x: logs }")).toEqual(["TOC3072"]);
});

test("a window or a number where it says nothing is an error", () => {
  expect(codes("sequence within 1 hour { a: logs within 5 minutes then b: logs }")).toEqual(["TOC3073"]);
  expect(codes("sequence within 1 hour { a: logs then b: logs until c: at least 2 logs }")).toEqual(["TOC3073"]);
  expect(codes("sequence within 1 hour { no x: logs within 1 hour }")).toEqual(["TOC3074"]);
});
