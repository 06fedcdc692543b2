import type { Event, JsonObject, RuleSet } from "@tocsin/core";
import type { StageOptions } from "@tocsin/engine";
import fc from "fast-check";
import { always, evaluateStage, evaluateStream, never, type Restarts } from "../../frame/restarts.ts";
import { compileText, type Example } from "./agreement.ts";
import { firingExamples } from "./firing.ts";
import { historyExamples } from "./history.ts";
import { measuringExamples } from "./measuring.ts";
import { silenceExamples } from "./silence.ts";
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
  silence: restarting(silenceExamples),
  "rules over alerts": restarting(watchingExamples),
};

function restarting(examples: fc.Arbitrary<Example>): fc.IPropertyWithHooks<[Example, Conditions]> {
  return fc.property(examples, conditions, ({ text, documents }, under) => {
    const ruleSet = compileUnder(text, under);
    const ordered = under.inTime ? documents.toSorted((left, right) => timeOf(left) - timeOf(right)) : documents;
    const events = ordered.map((document, index): Event => ({ document, origin: { file: "events", line: index } }));
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
