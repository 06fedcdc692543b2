import type { RuleSet } from "@tocsin/core";
import { defaultMapping, importSigma, type SigmaInput } from "@tocsin/importers";
import { compile, parseFile, type CompileHost } from "@tocsin/language";
import { missingSigma, readSigmaCorpus, toActiveRules } from "../../test/frame/sigma-corpus.ts";
import { compileRules } from "./rules.ts";

/** How events name their fields. */
export type FieldNames = "windows" | "ecs";

const host: CompileHost = { readText: () => ({ error: "there is no other file" }), resolve: () => undefined };

/** The active rules of SigmaHQ as they are written; undefined where they are not beside the checkout. */
export function readSigmaRules(): readonly SigmaInput[] | undefined {
  return missingSigma === undefined ? toActiveRules(readSigmaCorpus()) : undefined;
}

/** Rules of Sigma, imported and compiled. Where there are none, made-up rules of their shapes. */
export function compileSigma(rules: readonly SigmaInput[] | undefined, schema: FieldNames): RuleSet {
  if (rules === undefined) return compileRules(1);
  const { files } = importSigma(rules, { mapping: { ...defaultMapping, schema } });
  return compile(
    files.map(({ path, text }) => parseFile(path, text)),
    host,
    { lint: false },
  ).ruleSet;
}
