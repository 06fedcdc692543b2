import { expect, test } from "vitest";
import { toThreat } from "./to-threat.ts";

const ids = (names: readonly { readonly id: string }[] = []) => names.map(({ id }) => id);

test("a rule without ids has no threat", () => {
  expect(toThreat([])).toBeUndefined();
});

test("a sub-technique brings its technique, each once", () => {
  expect(toThreat(["T1110.003", "T1110.001", "T1110", "T1110.003"])).toEqual({
    tactics: [{ id: "TA0006", name: "Credential Access" }],
    techniques: [{ id: "T1110", name: "Brute Force" }],
    subtechniques: [
      { id: "T1110.003", name: "Password Spraying" },
      { id: "T1110.001", name: "Password Guessing" },
    ],
  });
});

test("a technique that serves several tactics brings them all", () => {
  expect(ids(toThreat(["T1053.005"])?.tactics)).toEqual(["TA0002", "TA0003", "TA0004"]);
});

test("where the rule names one of a technique's tactics, the others are not meant", () => {
  expect(ids(toThreat(["T1053.005", "T1110", "TA0003"])?.tactics)).toEqual(["TA0003", "TA0006"]);
});

test("an id that ATT&CK does not have bears no name", () => {
  expect(toThreat(["T9999.001", "TA9999"])).toEqual({
    tactics: [{ id: "TA9999" }],
    techniques: [{ id: "T9999" }],
    subtechniques: [{ id: "T9999.001" }],
  });
});
