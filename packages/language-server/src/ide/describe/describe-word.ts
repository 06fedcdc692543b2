import { functions, type FunctionSignature } from "@tocsin/core";
import { findKeyword, literalFunctionSummaries } from "@tocsin/language";
import { lookupTactic, lookupTechnique } from "@tocsin/schema";
import { toCode, toMarkdown } from "./describe-field.ts";

/** A keyword, in Markdown. */
export function describeKeyword(word: string): string | undefined {
  const keyword = findKeyword(word);
  return keyword && `\`${word}\` · ${keyword.kind}\n\n${toMarkdown(keyword.summary)}`;
}

/** What a function takes and gives. */
export interface Signature {
  readonly label: string;
  readonly parameters: readonly string[];
  readonly summary: string;
  /** The last parameter may be repeated. */
  readonly isVariadic: boolean;
}

export function findSignature(name: string): Signature | undefined {
  if (Object.hasOwn(functions, name)) return toSignature(name, functions[name as keyof typeof functions]);
  const summary = Object.hasOwn(literalFunctionSummaries, name) ? literalFunctionSummaries[name] : undefined;
  if (summary === undefined) return undefined;
  return { label: `${name}(text)`, parameters: ["text"], summary, isVariadic: false };
}

function toSignature(name: string, signature: FunctionSignature): Signature {
  const { parameters: types, optional = 0, variadic = false, result, summary } = signature;
  const parameters = types.map((type, index) => {
    const isOptional = index >= types.length - optional;
    const isLast = index === types.length - 1;
    return `${type}${isOptional ? "?" : ""}${isLast && variadic ? " …" : ""}`;
  });
  return { label: `${name}(${parameters.join(", ")}): ${result}`, parameters, summary, isVariadic: variadic };
}

export function describeFunction(name: string): string | undefined {
  const signature = findSignature(name);
  return signature && `${toCode(signature.label)}\n\n${toMarkdown(signature.summary)}`;
}

/** A technique of ATT&CK with its tactics and its page. */
export function describeTechnique(id: string): string | undefined {
  const technique = lookupTechnique(id);
  if (technique === undefined) return undefined;
  const parent = technique.parent === undefined ? undefined : lookupTechnique(technique.parent)?.name;
  const name = parent === undefined ? technique.name : `${parent}: ${technique.name}`;
  const tactics = technique.tactics.map((tactic) => lookupTactic(tactic)?.name ?? tactic).join(", ");
  const state =
    technique.status === "live"
      ? []
      : [`${technique.status}${technique.replacedBy === undefined ? "" : `; now ${technique.replacedBy}`}`];
  return [
    `**${technique.id}** ${toMarkdown(name)}`,
    `${technique.domain} · ${toMarkdown(tactics)}`,
    ...state,
    `[attack.mitre.org](${toTechniquePage(id)})`,
  ].join("\n\n");
}

/** The page of a technique at MITRE. */
export function toTechniquePage(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`;
}
