import { expect, test } from "vitest";
import { parseFile } from "../parser/parse-file.ts";
import type { CompileHost } from "./compile-host.ts";
import { compile } from "./compile.ts";
import { link } from "./link.ts";
import { toRuleSetOf } from "./rule-set-of.ts";

const host: CompileHost = { readText: () => ({ error: "no such file" }), resolve: (_from, path) => path };

const text = `module m
source used
  where user.name not in shared
source other
list shared of text ["a"]
list kept of text from index "i" column name where kind in deep
list deep of text ["b"]
list unused of text ["c"]
lookup asset key host [{ host: "h", owner: "o" }]
rule r {
  when any used where asset(host.name).owner in kept
  severity low
  test "t" { given other given used expect no alert }
}
rule watching { when any alerts where rule.id is "m.r" severity low }
`;

const file = parseFile("m.tocsin", text);

test("rules have what they need, and no more", () => {
  const linked = link([file], host);
  const [rule] = linked.check(file).rules;
  const { sources, lists, lookups, rules } = toRuleSetOf([rule!], linked.declarations);
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name).toSorted();
  expect(names(sources)).toEqual(["m.other", "m.used"]);
  expect(names(lists)).toEqual(["m.deep", "m.kept", "m.shared"]);
  expect(names(lookups)).toEqual(["m.asset"]);
  expect(rules.map(({ id }) => id)).toEqual(["m.r"]);
});

test("what all rules need is what a compilation gives them", () => {
  const linked = link([file], host);
  const { ruleSet } = compile([file], host);
  const made = toRuleSetOf(linked.check(file).rules, linked.declarations);
  for (const part of ["sources", "lists", "lookups", "rules"] as const) {
    expect(new Set<unknown>(made[part])).toEqual(new Set<unknown>(ruleSet[part]));
  }
});
