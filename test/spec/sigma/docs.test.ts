import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importSigma } from "@tocsin/importers";
import { formatFile, parseFile } from "@tocsin/language";
import { expect, test } from "vitest";
import { root } from "../../frame/run-command.ts";
import { parseSigmaCases } from "../../frame/sigma-cases.ts";
import { checkSigmaCase, toSigmaYaml } from "./sigma-case.ts";

// What docs/sigma.md shows is what comes out.

const text = readFileSync(join(root, "docs/sigma.md"), "utf8");
/** Pairs of what Sigma says and what it becomes. */
function pairsOf(form: RegExp): readonly { readonly sigma: string; readonly tocsin: string }[] {
  return [...text.matchAll(form)].map(({ groups }) => ({
    sigma: groups?.["sigma"] ?? "",
    tocsin: groups?.["tocsin"] ?? "",
  }));
}

const shown = pairsOf(
  /^```yaml\n(?<sigma>(?:(?!```).*\n)*)```\n\nbecomes\n\n```text\n(?<tocsin>(?:(?!```).*\n)*)```$/gm,
);
const rows = pairsOf(/^\| `(?<sigma>Name.*?)` \| `(?<tocsin>.*?)` \|$/gm);
const cases = [...text.matchAll(/^```cases\n(?<cases>.*?)^```$/gms)].flatMap((match) =>
  parseSigmaCases("docs/sigma.md", match.groups?.["cases"] ?? ""),
);

function importOne(path: string, yaml: string) {
  const { files, diagnostics } = importSigma([{ file: path, path, text: yaml }]);
  const file = files.at(-1);
  return { text: file && formatFile(parseFile(file.path, file.text)), diagnostics };
}

test.each(shown)("an example becomes what is shown", ({ sigma, tocsin }) => {
  const path = /^# Imported from Sigma: (.*)$/m.exec(tocsin)?.[1] ?? "";
  expect(importOne(path, sigma)).toEqual({ text: tocsin, diagnostics: [] });
});

test.each(rows)("$sigma", ({ sigma, tocsin }) => {
  const detection = sigma.replaceAll("\\|", "|");
  const yaml = toSigmaYaml({ file: "", line: 0, detection, expectations: [] }, "windows");
  expect(importOne("a.yml", yaml).text).toContain(`where ${tocsin}\n`);
});

test.each(cases)("a difference shows: $detection", checkSigmaCase);

test("there are examples of every kind", () => {
  expect([shown.length, rows.length, cases.length].map((count) => count > 1)).toEqual([true, true, true]);
});
