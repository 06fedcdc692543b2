import type { Event, JsonObject, Rule, RuleSet } from "@tocsin/core";
import { createProgram, createStream, type Emission, type StageOptions } from "@tocsin/engine";
import fc from "fast-check";
import { always, evaluateStage, evaluateStream, never, writeAndRead, type Restarts } from "../../frame/restarts.ts";
import { compileText, type Example } from "./agreement.ts";
import { firingExamples } from "./firing.ts";
import { historyExamples } from "./history.ts";
import { measuringExamples } from "./measuring.ts";
import { sequenceExamples } from "./sequences.ts";
import { silenceExamples } from "./silence.ts";
import { togetherExamples } from "./together.ts";
import { watchingExamples } from "./watching.ts";

// A stage or a stream that is saved and goes on in a program made anew gives what one gives that never stopped: here
// nothing is written down a second time, the one is compared with the other.

interface Conditions {
  /** After how many events, of all of them; undefined: between any two. */
  readonly restart: number | undefined;
  /** Milliseconds, of each source. */
  readonly lateness: number;
  readonly mostKeys: number | undefined;
  /** Seconds; 0: as the rule has it. */
  readonly suppress: number;
  readonly inTime: boolean;
}

const conditions: fc.Arbitrary<Conditions> = fc.record({
  restart: fc.oneof({ weight: 4, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  lateness: fc.constantFrom(0, 1000, 3000, 300_000),
  mostKeys: fc.constantFrom(undefined, undefined, 1, 2),
  suppress: fc.constantFrom(0, 0, 3),
  inTime: fc.boolean(),
});

/** By the kind of rule: a saved state goes on as if nothing had happened. */
export const restartingAgrees = {
  "counts and distinct counts": restarting(firingExamples),
  "what is new and known": restarting(historyExamples),
  "measures, summaries and spikes": restarting(measuringExamples),
  sequences: restarting(sequenceExamples),
  "what happens together": restarting(togetherExamples),
  silence: restarting(silenceExamples),
  "rules over alerts": restarting(watchingExamples),
};

function restarting(examples: fc.Arbitrary<Example>): fc.IPropertyWithHooks<[Example, Conditions]> {
  return fc.property(examples, conditions, ({ text, documents }, under) => {
    const ruleSet = compileUnder(text, under);
    const ordered = under.inTime ? documents.toSorted((left, right) => timeOf(left) - timeOf(right)) : documents;
    const events = toEvents(ordered);
    const restarts: Restarts = under.restart === undefined ? always : (at) => at === under.restart;
    const options: StageOptions = under.mostKeys === undefined ? {} : { mostKeys: under.mostKeys };
    for (const evaluate of [evaluateStage, evaluateStream]) {
      const straight = JSON.stringify(evaluate(ruleSet, events, never, options), undefined, 1);
      const restarted = JSON.stringify(evaluate(ruleSet, events, restarts, options), undefined, 1);
      if (restarted !== straight)
        throw new Error(`${text}${evaluate.name}: restarted ${restarted}, straight ${straight}`);
    }
  });
}

/** By the kind of rule: in a changed rule set some rules go on, and the others are as in a stream that begins there. */
export const changingAgrees = {
  "counts and distinct counts": changing(firingExamples),
  "what is new and known": changing(historyExamples),
  "measures, summaries and spikes": changing(measuringExamples),
  sequences: changing(sequenceExamples),
  "what happens together": changing(togetherExamples),
  silence: changing(silenceExamples),
};

function changing(examples: fc.Arbitrary<Example>): fc.IPropertyWithHooks<[Example, Conditions]> {
  return fc.property(examples, conditions, ({ text, documents }, under) => {
    const { rules, ...others } = compileUnder(text, under);
    const [rule] = rules as [Rule];
    const named = (id: string): Rule => ({ ...rule, id });
    const [kept, changed, gone, coming] = [named("kept"), named("changed"), named("gone"), named("coming")] as const;
    const before: RuleSet = { ...others, rules: [gone, changed, kept] };
    const after: RuleSet = { ...others, rules: [kept, toOtherMeaning(changed), coming] };
    const events = toEvents(documents.toSorted((left, right) => timeOf(left) - timeOf(right)));
    const restart = under.restart ?? 5;

    const first = createStream(createProgram(before));
    const found = events.slice(0, restart).flatMap((event) => first.take(event));
    const second = createStream(createProgram(after), { from: writeAndRead(first.save()) });
    const later = [...events.slice(restart).flatMap((event) => second.take(event)), ...second.end()];
    const all = [...found, ...(second.stage.restored?.emissions ?? []), ...later];

    const straight = evaluateStream(before, events, never).emissions;
    const fresh = evaluateStream(after, events.slice(restart), never).emissions;
    expectSame(text, "kept", [ofRule(all, "kept"), ofRule(straight, "kept")]);
    for (const id of ["changed", "coming"]) expectSame(text, id, [ofRule(later, id), ofRule(fresh, id)]);
    const end = second.stage.restored?.emissions.length ?? 0;
    const suppresses = rule.suppression !== undefined && ofRule(found, "gone").length < first.stage.counts()[0]!.alerts;
    if (end > 0 !== suppresses) throw new Error(`${text}${end} alerts were final at once`);
  });
}

function expectSame(
  text: string,
  id: string,
  [found, expected]: readonly [readonly Emission[], readonly Emission[]],
): void {
  const [one, other] = [found, expected].map((emissions) => JSON.stringify(emissions, undefined, 1));
  if (one !== other) throw new Error(`${text}${id}: ${one}, should be ${other}`);
}

function ofRule(emissions: readonly Emission[], id: string): readonly Emission[] {
  return emissions.filter(({ alert }) => alert.rule.id === id);
}

/** A rule that fires when the other one does, and that a program cannot know to. */
function toOtherMeaning(rule: Rule): Rule {
  const text = JSON.stringify(rule, (key, value: unknown) => {
    if (key !== "where") return value;
    const always = { op: "constant", holds: true, at: rule.at };
    return value === null ? always : { op: "all", of: [value, always], at: rule.at };
  });
  return JSON.parse(text) as Rule;
}

function toEvents(documents: readonly JsonObject[]): readonly Event[] {
  return documents.map((document, index): Event => ({ document, origin: { file: "events", line: index } }));
}

function compileUnder(text: string, { lateness, suppress }: Conditions): RuleSet {
  const ruleSet = compileText(text);
  return {
    ...ruleSet,
    sources: ruleSet.sources.map((source) => ({ ...source, lateness })),
    rules: ruleSet.rules.map((rule) =>
      suppress === 0 ? rule : { ...rule, suppression: { window: suppress * 1000, per: null, at: rule.at } },
    ),
  };
}

function timeOf(document: JsonObject): number {
  return Number(document["@timestamp"]);
}
