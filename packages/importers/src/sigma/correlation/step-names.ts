import { createRuleNames } from "../rule/rule-names.ts";

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** Gives short, different names for steps; none is a word of the texts of their events, as a field may be. */
export function createStepNames(texts: readonly string[]): (wanted: string) => string {
  const words = texts.flatMap((text) => text.replaceAll(quoted, "").match(/\w+/g) ?? []);
  const names = createRuleNames(new Set(words));
  return (wanted) => names.nameOf("", wanted.slice(0, 60));
}
