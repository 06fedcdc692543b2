import { expect, test } from "vitest";
import type { TestReport } from "../test-result.ts";
import { toTestJson } from "./json.ts";
import { toTestJunit } from "./junit.ts";
import { toTestTap } from "./tap.ts";
import { toTestText } from "./text.ts";
import { createToPosition } from "./to-position.ts";

const texts = new Map([["a.tocsin", "one\ntwo three\n"]]);
const at = { file: "a.tocsin", start: 8, end: 13 };
const failure = { message: "More.", at, expected: "no alert", got: "1 alert", decided: ["because"] };
const report: TestReport = {
  results: [
    { rule: "m.a", test: "good", at, failures: [] },
    { rule: "m.a", test: 'bad <&"\u{1}\ud800', at, failures: [failure] },
  ],
  untested: ["m.b"],
};
const toPosition = createToPosition(texts);
const plain = (text: string) => text;

test("text shows each test under its rule, failures in full, and the totals", () => {
  const paint = { good: plain, bad: plain, dim: plain, bold: plain };
  expect(toTestText({ ...report, results: report.results.slice(0, 1) }, toPosition, paint)).toBe(
    "m.a\n  ✓ good\nm.b\n  no test\n\n1 passed, 0 failed, 1 rule without a test.\n",
  );
  expect(toTestText(report, toPosition, paint)).toContain(
    "    More. a.tocsin:2:5\n      expected: no alert\n      got:      1 alert\n      because\n",
  );
});

test("json gives places as lines and columns from 1", () => {
  expect(JSON.parse(toTestJson(report, toPosition))).toMatchObject({
    passed: 1,
    failed: 1,
    untested: ["m.b"],
    tests: [
      { rule: "m.a", test: "good", passed: true, file: "a.tocsin", line: 2, column: 5 },
      { passed: false, failures: [{ expected: "no alert", line: 2, column: 5 }] },
    ],
  });
});

test("junit is XML whatever the names hold", () => {
  const xml = toTestJunit(report, toPosition);
  expect(xml).toContain('<testsuite name="m.a" tests="2" failures="1">');
  expect(xml).toContain('<testcase classname="m.a" name="good" file="a.tocsin" line="2"/>');
  expect(xml).toContain('name="bad &lt;&amp;&quot;\ufffd\ufffd"');
  expect(xml).toContain("expected: no alert&#10;got: 1 alert&#10;because");
});

test("tap has a point per test, with what failed as YAML, and no name makes a directive", () => {
  const named = { ...report, results: [...report.results, { rule: "m.a", test: "a # skip\\\nb", at, failures: [] }] };
  expect(toTestTap(named, toPosition)).toBe(
    [
      ...["TAP version 14", "1..3", "ok 1 - m.a: good", 'not ok 2 - m.a: bad <&" \ufffd', "  ---", "  failures:"],
      ...['    - message: "More."', '      expected: "no alert"', '      got: "1 alert"'],
      ...['      at: {file: "a.tocsin", line: 2, column: 5}', "      decided:", '        - "because"', "  ..."],
      ...["ok 3 - m.a: a \\# skip\\\\ b", "# m.b has no test", "# 2 passed, 1 failed", ""],
    ].join("\n"),
  );
});
