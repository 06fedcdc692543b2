import { expect, test } from "vitest";
import { markedWorkspace } from "../marked-workspace.test-data.ts";
import { usedValues } from "./used-values.ts";

test("the texts beside a field are told, the most frequent first, as they are written", () => {
  const { snapshot } = markedWorkspace({
    "a.tocsin": `rule a { when any s where user.name is not "ann" and user.name in ["bob", 'C:\\x'] and other.user.name is "no" }`,
    "b.tocsin": `rule b { when any s where user.name contains any of ["bob"] and user.names is "no" test "t" { given s { user.name: "cy" } } }`,
  });
  expect(usedValues("user.name", snapshot)).toEqual(['"bob"', '"ann"', '"cy"', `'C:\\x'`]);
});

test("a field that nobody names has no values", () => {
  expect(usedValues("host.name", markedWorkspace("rule a { }").snapshot)).toEqual([]);
});
