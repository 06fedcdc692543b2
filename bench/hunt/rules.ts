import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RuleSet } from "@tocsin/core";
import { compile, type CompileHost } from "@tocsin/language";

const folder = fileURLToPath(new URL("../../examples/rules/", import.meta.url));

const host: CompileHost = {
  readText: (path) => ({ text: readFileSync(path, "utf8") }),
  resolve: (fromFile, path) => join(dirname(fromFile), path),
};

/** All example rules, compiled. */
export function readExampleRules(): RuleSet {
  const files = globSync("**/*.tocsin", { cwd: folder }).map((name) => join(folder, name));
  const { ruleSet, diagnostics } = compile(
    files.map((file) => ({ file, text: readFileSync(file, "utf8") })),
    host,
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`The example rules do not compile: ${errors[0]?.message}`);
  return ruleSet;
}
