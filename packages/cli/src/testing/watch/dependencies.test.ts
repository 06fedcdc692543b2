import { parseFile } from "@tocsin/language";
import { expect, test } from "vitest";
import { findTouched, toDependencies } from "./dependencies.ts";

const parsed = Object.entries({
  "a.tocsin": "module m.a\nuse logins from shared\nrule a { when any logins severity low }",
  "a2.tocsin": "module m.a\n",
  "b.tocsin": "use logins from shared\n",
  "c.tocsin": "",
  "shared.tocsin": "module shared\nuse base from deep\n",
  "deep.tocsin": "module deep\n",
  "exceptions.tocsin": 'exceptions for m.a.a { except when user.name is "x" because "y" }',
}).map(([file, text]) => parseFile(file, text));

const dependencies = toDependencies({ parsed, used: [], named: new Map([["deep.tocsin", new Set(["list.txt"])]]) });

test.each([
  ["c.tocsin", ["c.tocsin"]],
  ["a2.tocsin", ["a.tocsin", "a2.tocsin"]],
  ["exceptions.tocsin", ["a.tocsin", "a2.tocsin", "exceptions.tocsin"]],
  ["shared.tocsin", ["a.tocsin", "a2.tocsin", "b.tocsin", "shared.tocsin"]],
  ["list.txt", ["a.tocsin", "a2.tocsin", "b.tocsin", "deep.tocsin", "list.txt", "shared.tocsin"]],
  ["unknown.txt", ["unknown.txt"]],
])("a change of %s touches what is made with it", (changed, touched) => {
  expect([...findTouched([changed], [dependencies])].toSorted()).toEqual(touched);
});

test("what was made with a file before it changed is touched as well", () => {
  const before = new Map([["c.tocsin", new Set(["gone.tocsin"])]]);
  expect([...findTouched(["gone.tocsin"], [before, dependencies])].toSorted()).toEqual(["c.tocsin", "gone.tocsin"]);
});
