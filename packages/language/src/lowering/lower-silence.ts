import type { KeyPart, List, SilenceTrigger } from "@tocsin/core";
import { fullName } from "../names/declared.ts";
import { resolveName } from "../names/file-names.ts";
import type { Name } from "../tree/names.ts";
import type { SilenceTrigger as Tree } from "../tree/triggers.ts";
import { readText } from "../types/read-literal.ts";
import { typeOf } from "../types/type-of.ts";
import { typeWords } from "../types/type-words.ts";
import { lowerKey } from "./lower-key.ts";
import { lowerPattern } from "./lower-pattern.ts";
import type { LoweredTrigger } from "./lower-trigger.ts";
import { type Scope, refuse, textOf } from "./scope.ts";

/** `no events per k for 20 minutes expected from sensors` */
export function lowerSilence(node: Tree, scope: Scope): LoweredTrigger {
  const { events, source } = lowerPattern(node.events, scope);
  const finished = { words: [], withoutEvent: true } as const;
  if (source === undefined) return { key: [], ...finished };
  const key = lowerKey(node.per, { ...scope, source });
  const known = { source, key: key ?? [], ...finished };
  if (events === undefined || key === undefined) return known;
  if (node.for.milliseconds <= 0) {
    const words = { what: "The time of silence", range: "longer than nothing", value: textOf(scope, node.for) };
    refuse(scope, "TOC3026", words, node.for);
    return known;
  }
  const trigger: SilenceTrigger = { kind: "silence", events, per: key, for: node.for.milliseconds };
  if (node.expectedFrom === undefined) return { ...known, trigger };
  const expectedFrom = lowerExpected(node.expectedFrom, key, scope);
  return expectedFrom === undefined ? known : { ...known, trigger: { ...trigger, expectedFrom } };
}

/** The full name of a list whose entries can be keys. */
function lowerExpected(name: Name, key: readonly KeyPart[], scope: Scope): string | undefined {
  const declared = resolveName(name, "list-declaration", scope.names, scope.report);
  const lowered = declared && scope.program.list(declared);
  if (declared === undefined || lowered === undefined) {
    scope.report.fail();
    return undefined;
  }
  const problem = findProblem(lowered.list, key);
  return problem === undefined ? fullName(declared) : refuse(scope, "TOC3043", { list: name.text, problem }, name);
}

function findProblem({ entries }: List, key: readonly KeyPart[]): string | undefined {
  const [part, ...others] = key;
  if (part === undefined) return "the rule has no key";
  if (others.length > 0) return `the rule's key has ${key.length} parts`;
  const type = typeOf(part.expression);
  for (const { value } of entries) {
    if (value.type === "block") return `its entry ${value.value} is many addresses`;
    const isRead =
      type === value.type ||
      type === "text" ||
      type === "untyped" ||
      (type !== "object" && value.type === "text" && readText(value.value, type)?.type === type);
    if (!isRead) return `\`${part.name}\` is ${typeWords[type]}, and its entry ${JSON.stringify(value.value)} is none`;
  }
  return undefined;
}
