import { findExpected, isKind } from "@tocsin/language";
import { describeDeclared } from "../describe/describe-declared.ts";
import { findSignature, type Signature } from "../describe/describe-word.ts";
import type { View } from "../view.ts";

/** The call that an offset lies in. */
export interface SignatureHelp {
  readonly signature: Signature;
  /** Index of the value at the place. */
  readonly active: number;
}

/** What the function, macro or lookup whose brackets are open at an offset takes. */
export function signatureHelp(view: View, offset: number): SignatureHelp | undefined {
  const { before } = findExpected(view.file.text, offset);
  let depth = 0;
  let active = 0;
  for (let index = before.length - 1; index > 0; index--) {
    const text = before[index]?.text;
    if (text === "}" || text === "{") return undefined;
    if (text === ")" || text === "]") depth++;
    else if (text === "[") depth--;
    else if (text === "," && depth === 0) active++;
    else if (text === "(" && depth-- === 0) {
      const signature = signatureOf(view, before[index - 1]?.text ?? "");
      if (signature !== undefined) return { signature, active: toActive(signature, active) };
      [depth, active] = [0, 0];
    }
  }
  return undefined;
}

function toActive({ parameters, isVariadic }: Signature, index: number): number {
  return isVariadic ? Math.min(index, parameters.length - 1) : index;
}

function signatureOf({ linked, file }: View, name: string): Signature | undefined {
  const ofFunction = findSignature(name);
  if (ofFunction !== undefined) return ofFunction;
  const declared = linked.namesOf(file).visible.get(name);
  if (declared === undefined) return undefined;
  const summary = describeDeclared(declared, linked);
  if (isKind(declared, "macro")) {
    const parameters = declared.node.parameters.map(({ text }) => text);
    return { label: `${name}(${parameters.join(", ")})`, parameters, summary, isVariadic: false };
  }
  if (!isKind(declared, "lookup")) return undefined;
  const key = declared.node.key?.segments.map(({ text }) => text).join(".") ?? "key";
  return { label: `${name}(${key})`, parameters: [key], summary, isVariadic: false };
}
