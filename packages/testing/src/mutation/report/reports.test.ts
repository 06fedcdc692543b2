import { expect, test } from "vitest";
import { createToPosition } from "../../report/to-position.ts";
import type { MutationReport } from "../mutation-report.ts";
import { toMutationJson } from "./json.ts";
import { toMutationText } from "./text.ts";

const toPosition = createToPosition(new Map([["a.tocsin", "one\ntwo three\n"]]));
const at = { file: "a.tocsin", start: 8, end: 13 };
const none = { caught: 0, equivalent: 0, uncompiled: 0 };
const survivor = { kind: "window", change: "within: 2 hours in place of 1 hour", at } as const;
const report: MutationReport = {
  rules: [
    { rule: "m.a", at, tests: 2, failing: ["bad"], caught: 3, survivors: [survivor], equivalent: 1, uncompiled: 2 },
    { rule: "m.b", at, tests: 0, failing: [], ...none, survivors: [survivor] },
  ],
};

test("text shows the mutants that no test catches, and the totals", () => {
  const asIs = (text: string) => text;
  expect(toMutationText(report, toPosition, { good: asIs, bad: asIs, dim: asIs, bold: asIs })).toBe(
    [
      "m.a  75 % (3 of 4)",
      "  left out, for it fails: bad",
      "  not caught: within: 2 hours in place of 1 hour a.tocsin:2:5",
      "m.b  0 % (0 of 1)",
      "  no test that passes",
      "",
      "Mutants: 60 % caught (3 of 5).",
      "Not counted: 1 equivalent to the rule or to another mutant, 2 that do not compile.",
      "",
    ].join("\n"),
  );
});

test("json gives the totals, and what was changed where", () => {
  expect(JSON.parse(toMutationJson(report, toPosition))).toMatchObject({
    ...{ caught: 3, mutants: 5, percent: 60, equivalent: 1, uncompiled: 2 },
    rules: [
      { rule: "m.a", percent: 75, survivors: [{ kind: "window", file: "a.tocsin", line: 2, column: 5 }] },
      { rule: "m.b", tests: 0 },
    ],
  });
});
