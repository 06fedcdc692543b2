import { expect, test } from "vitest";
import { compileText, ruleOf, withoutPlaces } from "../../compile/compiled.test-data.ts";

const head = 'module m\nsource flows is "flows-*"\n  typed by ecs\n  derive site as domain(url.full)\n';
const quiet = '\n  test "none" {\n    expect 1 alert\n  }\n}';

function triggerOf(when: string): unknown {
  return withoutPlaces(ruleOf(`${head}\nrule r {\n  when ${when}\n  severity low${quiet}`).trigger);
}

function codes(when: string, clauses = ""): string[] {
  const { diagnostics } = compileText(`${head}\nrule r {\n  when ${when}\n  severity low\n${clauses}${quiet}`);
  return diagnostics.map(({ code }) => code);
}

const hourly = (verdict: string) => `count of flows per host.name every 1 hour ${verdict}`;

test("a measure keeps what is measured, its window and its verdicts", () => {
  expect(
    triggerOf("percentile 95 of source.bytes of flows per host.name every 1 hour exceeds 5 kb and is at most 9 kb"),
  ).toMatchObject({
    kind: "measure",
    measure: { function: "percentile", percentile: 95, of: { path: "source.bytes" } },
    per: [{ name: "host.name" }],
    window: { mode: "every", length: 3_600_000 },
    verdicts: [
      { comparison: "exceeds", amount: { kind: "number", value: 5000 } },
      { comparison: "at most", amount: { kind: "number", value: 9000 } },
    ],
  });
});

test("usual is of the key's past, or of the others of the block", () => {
  expect(triggerOf(hourly("falls below 20% of usual over 14 days"))).toMatchObject({
    verdicts: [
      { comparison: "falls below", amount: { kind: "usual", factor: 0.2, deviations: 0, over: 1_209_600_000 } },
    ],
  });
  expect(triggerOf(hourly("exceeds usual by 3 deviations among host.name"))).toMatchObject({
    verdicts: [{ amount: { kind: "usual", factor: 1, deviations: 3, among: [{ name: "host.name" }] } }],
  });
});

test("gap stands in place of a field", () => {
  expect(triggerOf("average of gap of flows per host.name every 1 hour falls below 5")).toMatchObject({
    measure: { function: "average", of: { op: "gap" } },
  });
});

test("a summary's verdict speaks of its lines, also scaled", () => {
  const summary =
    "summary of flows per host.name every 1 hour { all_of: count  bare: count where device.id is missing }";
  expect(triggerOf(`${summary} where bare is at least 40% of all_of`)).toMatchObject({
    lines: [
      { name: "all_of", where: null },
      { name: "bare", where: { op: "not" } },
    ],
    verdict: {
      operator: ">=",
      subjects: [{ op: "measured", name: "bare" }],
      objects: [{ op: "measured", name: "all_of", factor: 0.4 }],
      as: "number",
    },
  });
  expect(codes(`${summary} where bare > 3 times other`)).toEqual(["TOC3031"]);
  expect(codes(`${summary} where user.name is "x"`)).toEqual(["TOC3052"]);
  expect(codes(`${summary} where host.name is "x"`)).toEqual([]);
});

test("two lines of one name are an error", () => {
  expect(codes("summary of flows every 1 hour { a: count  a: count } where a > 1")).toEqual(["TOC2021"]);
});

test("only numbers are added up, any values are told apart", () => {
  expect(codes("sum of host.name of flows every 1 hour exceeds 1")).toEqual(["TOC3050"]);
  expect(codes("distinct count of host.name of flows every 1 hour exceeds 1")).toEqual([]);
});

test("a window rolls only for lower bounds with numbers", () => {
  for (const verdict of [
    "falls below 1",
    "is at most 1",
    "is 1",
    "is between 1 and 2",
    "exceeds usual over 1 day",
    "is unusual",
  ]) {
    expect(codes(`count of flows per host.name within 1 hour ${verdict}`)).toEqual(["TOC3051"]);
  }
  expect(codes("count of flows per host.name within 1 hour exceeds 1 and is at least 3")).toEqual([]);
  expect(codes("summary of flows within 1 hour { n: count } where n < 5")).toEqual(["TOC3051"]);
  expect(codes("summary of flows within 1 hour { n: count } where not n >= 5")).toEqual(["TOC3051"]);
});

test("numbers that cannot be are errors", () => {
  expect(codes("percentile 101 of source.bytes of flows every 1 hour exceeds 1")).toEqual(["TOC3026"]);
  expect(codes("count of flows every 0 seconds exceeds 1")).toEqual(["TOC3026"]);
  expect(codes(hourly("exceeds usual over 10 minutes"))).toEqual(["TOC3026"]);
  expect(codes("count of flows every 1 second exceeds usual over 14 days")).toEqual(["TOC3026"]);
  expect(codes(hourly("is between 5 and 2"))).toEqual(["TOC3026"]);
});

test("a block has the fields of its key alone", () => {
  const bySite = "count of flows per domain(url.full) every 1 hour exceeds 5";
  expect(codes(bySite, '  severity high when domain(url.full) is "example.com" and value > 9')).toEqual([]);
  expect(codes(bySite, '  severity high when site is "example.com"')).toEqual([]);
  expect(codes(bySite, '  severity high when url.full is "x"')).toEqual(["TOC3052"]);
  expect(codes(bySite, '  alert {\n    title "{lower(url.full)}"\n  }')).toEqual(["TOC3052"]);
  expect(codes(bySite, "  risk 5 on host.name")).toEqual(["TOC3052"]);
  expect(codes(bySite, "  alert {\n    include host.name\n  }")).toEqual([]);
});

test("over a rolling window the completing event has its fields", () => {
  expect(codes("count of flows within 1 hour exceeds 5", '  severity high when host.name is "x"')).toEqual([]);
});

test("exceptions to upper bounds see the key alone, wherever they stand", () => {
  const except = '  except when user.name is "x" because "known"';
  expect(codes(hourly("exceeds 5"), except)).toEqual([]);
  expect(codes(hourly("falls below 5"), except)).toEqual(["TOC3052"]);
  expect(codes(hourly("falls below 5"), except.replace("user.name", "host.name"))).toEqual([]);
});
