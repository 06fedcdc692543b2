import { type LiteralText, literalFunction } from "../types/literal-functions.ts";
import type { Call, Expression } from "../tree/expressions.ts";
import { type Scope, refuse } from "./scope.ts";
import { toBareWord } from "./written.ts";

const mostTexts = 2_000;
const longestText = 65_536;

/**
 * Works out a literal function: for each text that it was given, in the order of the list, the texts that it makes.
 * Functions nest: each takes what the one inside made.
 */
export function toLiteralTexts(call: Call, scope: Scope): (readonly LiteralText[])[] | undefined {
  const name = call.name.text;
  const [argument] = call.arguments;
  if (argument === undefined || call.arguments.length > 1) {
    return refuse(scope, "TOC3012", { name, expected: "1 value", given: String(call.arguments.length) }, call);
  }
  const inputs = toTexts(argument, name, scope);
  if (inputs === undefined) return undefined;
  const made = literalFunction(name);
  const groups: (readonly LiteralText[])[] = [];
  for (const group of inputs) {
    const texts: LiteralText[] = [];
    for (const input of group) {
      const forms = made?.(input);
      if (forms === undefined || texts.length > mostTexts || forms.some((form) => form.text.length > longestText)) {
        return refuse(scope, "TOC3020", { name }, argument);
      }
      texts.push(...forms);
    }
    groups.push(texts);
  }
  return groups;
}

function toTexts(node: Expression, name: string, scope: Scope): (readonly LiteralText[])[] | undefined {
  if (node.kind === "text") return [[{ text: node.value, exactly: false }]];
  if (node.kind === "list") {
    const groups = node.items.map((item) => toTexts(item, name, scope));
    return groups.includes(undefined) ? undefined : groups.flatMap((group) => group ?? []);
  }
  if (node.kind === "call" && literalFunction(node.name.text) !== undefined) return toLiteralTexts(node, scope);
  const bound = scope.parameters.get(toBareWord(node) ?? "");
  if (bound !== undefined) return toTexts(bound.expression, name, { ...bound.scope, report: scope.report });
  if (node.kind === "missing-expression") {
    scope.report.fail();
    return undefined;
  }
  return refuse(scope, "TOC3019", { name }, node);
}
