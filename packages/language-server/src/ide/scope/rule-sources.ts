import {
  alertsContext,
  isKind,
  type EventPattern,
  type RuleDeclaration,
  type SourceContext,
  type Step,
  type Trigger,
} from "@tocsin/language";
import type { View } from "../view.ts";
import { toRoughSource } from "./rough-source.ts";

/** What a rule's trigger says of the events that its other clauses may speak of. */
export interface RuleEvents {
  /** Of its events, without repetition. */
  readonly sources: readonly SourceContext[];
  /** By the step's name. */
  readonly steps: ReadonlyMap<string, SourceContext>;
  /** The names of a summary's lines. */
  readonly lines: readonly string[];
}

/** The source of a name that the file sees; of one with an error what can be told all the same. */
export function findSource(name: string, view: View): SourceContext | undefined {
  const { linked, file } = view;
  if (name === alertsContext.name) return alertsContext;
  const declared = linked.namesOf(file).visible.get(name);
  if (declared === undefined || !isKind(declared, "source")) return undefined;
  return linked.declarations.source(declared) ?? toRoughSource(declared, view);
}

/** The rule around an offset. */
export function findRuleAt({ file }: View, offset: number): RuleDeclaration | undefined {
  return file.tree.declarations.find(
    (one): one is RuleDeclaration => one.kind === "rule" && one.span.start <= offset && offset <= one.span.end,
  );
}

export function toRuleEvents(rule: RuleDeclaration, view: View): RuleEvents {
  const clause = rule.clauses.find((one) => one.kind === "when");
  const trigger = clause?.trigger;
  const steps = new Map<string, SourceContext>();
  const sources = new Set<SourceContext>();
  for (const { name, events } of trigger === undefined ? [] : patternsOf(trigger)) {
    const source = findSource(events.source.text, view);
    if (source === undefined) continue;
    sources.add(source);
    if (name !== undefined) steps.set(name, source);
  }
  const lines = trigger?.kind === "summary" ? trigger.lines.map(({ name }) => name.text) : [];
  return { sources: [...sources], steps, lines };
}

function patternsOf(trigger: Trigger): readonly { readonly name?: string; readonly events: EventPattern }[] {
  if (trigger.kind === "missing-trigger") return [];
  if (trigger.kind !== "sequence" && trigger.kind !== "together") return [{ events: trigger.events }];
  return trigger.steps.map(({ name, events }: Step) => ({ name: name?.text, events }));
}
