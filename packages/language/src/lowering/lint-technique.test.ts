import { expect, test } from "vitest";
import { compileText } from "../compile/compiled.test-data.ts";

/** Code, message and fix of what is said of an id. */
function saidOf(id: string): { message: string; fix?: string }[] {
  const { diagnostics } = compileText(
    `source logs typed by untyped\nrule r { mitre ${id} when any logs severity low test "t" { given logs {} expect 1 alert } }\n`,
  );
  return diagnostics.map(({ code, message, fix }) => {
    const change = fix?.edits[0]?.newText;
    return { message: `${code}: ${message}`, ...(change !== undefined && { fix: change }) };
  });
}

test.each(["T1110", "T1110.003", "TA0006", "T1626", "T0800"])("%s is fine", (id) => {
  expect(saidOf(id)).toEqual([]);
});

test("an unknown id is told with those near to it, by name, and mended where there is one", () => {
  expect(saidOf("T1190.001")).toEqual([
    {
      message:
        "TOC4050: ATT&CK has no technique `T1190.001`. Did you mean `T1190` (Exploit Public-Facing Application)?",
      fix: "T1190",
    },
  ]);
});

test("where several are near, none is chosen", () => {
  expect(saidOf("T1110.009")).toEqual([{ message: expect.stringContaining("`T1110` (Brute Force) or `T1110.001`") }]);
});

test("an unknown tactic is told", () => {
  expect(saidOf("TA9999")).toEqual([{ message: "TOC4050: ATT&CK has no tactic `TA9999`." }]);
});

test("a revoked technique is replaced by the one that took its place", () => {
  expect(saidOf("T1208")).toEqual([
    {
      message:
        "TOC4051: The ATT&CK technique `T1208` (Kerberoasting) is revoked; `T1558.003` (Kerberoasting) took its place.",
      fix: "T1558.003",
    },
  ]);
});

test("a replacement that ATT&CK does not name is told as likely", () => {
  expect(saidOf("T1562.004")).toEqual([{ message: expect.stringContaining("seems to have taken"), fix: "T1686" }]);
});

test("what is deprecated or retired has no replacement", () => {
  expect(saidOf("T1026, TA0038")).toEqual([
    { message: "TOC4051: The ATT&CK technique `T1026` (Multiband Communication) is deprecated." },
    { message: "TOC4051: The ATT&CK tactic `TA0038` (Network Effects) is retired." },
  ]);
});
