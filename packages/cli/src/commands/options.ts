import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { toList } from "@tocsin/project";

/** A value of an option, or why it cannot be one. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: Diagnostic };

/** One of some words. */
export function parseChoice<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Parsed<Choice> {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return { value: choice };
  return { problem: createDiagnostic("TOC6003", { option, value, choices: toList(choices) }) };
}

/** A whole number from 0. */
export function parseCount(option: string, value: string): Parsed<number> {
  if (/^\d{1,9}$/.test(value)) return { value: Number(value) };
  return { problem: createDiagnostic("TOC6003", { option, value, choices: "a whole number from 0" }) };
}

/** Of an option that may be given several times, for commander. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function missingOption(option: string): Diagnostic {
  return createDiagnostic("TOC6004", { problem: `${option} is missing` });
}
