import { expect, test } from "vitest";
import { createToPosition } from "../../report/to-position.ts";
import type { CoverageReport } from "../coverage-report.ts";
import { toCoverageJson } from "./json.ts";
import { toCoverageLcov } from "./lcov.ts";
import { toCoverageText } from "./text.ts";

const texts = new Map([
  ["a.tocsin", "one\ntwo three\n"],
  ["m.tocsin", "four\n"],
]);
const toPosition = createToPosition(texts);
const one = { file: "a.tocsin", start: 0, end: 3 };
const two = { file: "a.tocsin", start: 4, end: 7 };
const three = { file: "a.tocsin", start: 8, end: 13 };
const four = { file: "m.tocsin", start: 0, end: 4 };

const report: CoverageReport = {
  rules: [
    {
      rule: "m.a",
      at: one,
      tests: 2,
      failing: ["bad"],
      conditions: [
        { clause: "when", at: two, text: "two", held: ["x", "y"], notHeld: [] },
        { clause: "except", at: three, text: "three", held: [], notHeld: [] },
        { clause: "when", at: four, text: "four", held: ["x"], notHeld: ["y"] },
      ],
    },
    { rule: "m.b", at: one, tests: 0, failing: [], conditions: [] },
  ],
};

test("text shows what is open of each rule, and the total", () => {
  const asIs = (text: string) => text;
  expect(toCoverageText(report, toPosition, { good: asIs, bad: asIs, dim: asIs, bold: asIs })).toBe(
    [
      "m.a  50 % (3 of 6)",
      "  left out, for it fails: bad",
      "  never decided by not holding: when `two` a.tocsin:2:1",
      "  untested: except `three` a.tocsin:2:5",
      "m.b  no conditions",
      "",
      "Coverage of conditions: 50 % (3 of 6 outcomes).",
      "",
    ].join("\n"),
  );
});

test("json gives the totals, and the tests that each condition decided", () => {
  expect(JSON.parse(toCoverageJson(report, toPosition))).toMatchObject({
    shown: 3,
    outcomes: 6,
    percent: 50,
    rules: [
      {
        rule: "m.a",
        line: 1,
        failing: ["bad"],
        conditions: [{ clause: "when", text: "two", line: 2, column: 1, held: ["x", "y"], notHeld: [] }, {}, {}],
      },
      { rule: "m.b", percent: 100, conditions: [] },
    ],
  });
});

test("lcov has a record per file, with rules as functions and outcomes as branches", () => {
  expect(toCoverageLcov(report, toPosition)).toBe(
    [
      ...["TN:", "SF:a.tocsin", "FN:1,m.a", "FN:1,m.b", "FNDA:2,m.a", "FNDA:0,m.b", "FNF:2", "FNH:1"],
      ...["BRDA:2,0,0,2", "BRDA:2,0,1,0", "BRDA:2,1,0,0", "BRDA:2,1,1,0", "BRF:4", "BRH:1"],
      ...["DA:2,2", "LF:1", "LH:1", "end_of_record"],
      ...["TN:", "SF:m.tocsin", "FNF:0", "FNH:0", "BRDA:1,0,0,1", "BRDA:1,0,1,1", "BRF:2", "BRH:2"],
      ...["DA:1,2", "LF:1", "LH:1", "end_of_record", ""],
    ].join("\n"),
  );
});
