import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { keywords } from "@tocsin/language";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { beforeAll, expect, test } from "vitest";
import { root } from "./generated-file.ts";

const path = join(root, "extension/syntaxes/tocsin.tmLanguage.json");
let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(path, "utf8"), path)),
  });
  grammar = (await registry.loadGrammar("source.tocsin"))!;
});

/** The innermost scope of a part of a line, without its ending. */
function scopeOf(line: string, part: string): string {
  const at = line.indexOf(part);
  const token = grammar.tokenizeLine(line, textmate.INITIAL).tokens.findLast(({ startIndex }) => startIndex <= at);
  return (token?.scopes.at(-1) ?? "").replace(/\.tocsin$/, "");
}

test.each([
  ['rule guessed "Guessed" {', "rule", "storage.type.declaration"],
  ['rule guessed "Guessed" {', "guessed", "entity.name.function.rule"],
  ["  when any logins", "when", "keyword.control.clause"],
  ["  when any logins", "any", "keyword.other.trigger"],
  ["  where user.name is present", "user.name", "variable.other.field"],
  ["  where user.name is present", "is", "keyword.operator.word"],
  ["  where user.name is present", "present", "constant.language"],
  ["  where process.when is 1", "process.when", "variable.other.field"],
  ["  where labels.`a b/c` is 1", "`a b/c`", "variable.other.field"],
  ["  within 5 minutes", "5", "constant.numeric"],
  ["  within 5 minutes", "minutes", "keyword.other.unit"],
  ["  where a in 10.0.0.0/8", "10.0.0.0/8", "constant.other.address"],
  ["  where a in 2001:db8::/32", "2001:db8::/32", "constant.other.address"],
  ["  until 2027-03-31", "2027-03-31", "constant.other.time"],
  ["  mitre T1110.003", "T1110.003", "constant.other.technique"],
  ["  where a matches /^x[/y]+$/i and b is 1", "/^x[/y]+$/i", "string.regexp"],
  ["  severity high", "high", "constant.language.severity"],
  ["  where lower(a) is 'b'", "lower", "support.function"],
  ["  then ok: logins", "ok", "entity.name.label"],
  ["# when any logins", "when", "comment.line.number-sign"],
  ["## when any logins", "when", "comment.line.documentation"],
  ['  title "{user.name} and {{no}}"', "user.name", "variable.other.placeholder"],
  ['  title "{user.name} and {{no}}"', "{{", "constant.character.escape"],
  [String.raw`  where a is 'C:\x "when"'`, "when", "string.quoted.single.raw"],
])("in %j, %j is coloured as %s", (line, part, scope) => {
  expect(scopeOf(line, part)).toBe(scope);
});

test("every keyword is coloured as one", () => {
  const bare = Object.keys(keywords).filter(
    (word) => !/^(keyword|storage|constant)\./.test(scopeOf(` ${word} `, word)),
  );
  expect(bare).toEqual([]);
});

test("a text that is not closed ends with its line", () => {
  const state = grammar.tokenizeLine('  title "not closed', textmate.INITIAL).ruleStack;
  expect(
    grammar
      .tokenizeLine("  when any x", state)
      .tokens.some(({ scopes }) => scopes.includes("keyword.control.clause.tocsin")),
  ).toBe(true);
});
