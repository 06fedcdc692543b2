import type { RuleSet } from "@tocsin/core";
import { compile } from "@tocsin/language";
import type { TestHost } from "@tocsin/testing";

/** A rule file compiled without errors, and what its tests need. Its source `e` has no filter and takes any field. */
export function toCompiled(rules: string): { readonly ruleSet: RuleSet; readonly host: TestHost } {
  const text = `source e is "logs-*"\n${rules}`;
  const { ruleSet, diagnostics } = compile([{ file: "a.tocsin", text }], {
    readText: () => ({ error: "no such file" }),
    resolve: () => undefined,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return { ruleSet, host: { readEvents: () => ({ error: "no such file" }), textOf: () => text } };
}
