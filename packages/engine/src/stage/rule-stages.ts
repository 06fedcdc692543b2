import type { Diagnostic } from "@tocsin/core";
import type { CompiledRule } from "../rule/compile-rule.ts";
import type { RuleCounts, RuleStage } from "./rule-stage.ts";

/** The stages of all rules, in the order of the rule set. Those of plain ones are made when they are first asked for: most never are. */
export class RuleStages {
  /** Undefined: it is not made yet. */
  readonly #stages: Map<string, RuleStage | undefined>;
  readonly #rules: ReadonlyMap<string, CompiledRule>;
  readonly #create: (rule: CompiledRule) => RuleStage;

  /** `rules`: by full name. `all`: makes every one now. */
  constructor(rules: ReadonlyMap<string, CompiledRule>, all: boolean, create: (rule: CompiledRule) => RuleStage) {
    this.#rules = rules;
    this.#create = create;
    this.#stages = new Map();
    for (const [id, rule] of rules) this.#stages.set(id, all || !rule.outline.isPlain ? create(rule) : undefined);
  }

  /** Throws where there is no such rule. */
  of(id: string): RuleStage {
    return this.#stages.get(id) ?? this.#make(id);
  }

  /** Those to which time matters, whether or not something came; others may be among them. */
  made(): readonly (readonly [string, RuleStage])[] {
    return [...this.#stages].flatMap(([id, stage]) => (stage === undefined ? [] : [[id, stage] as const]));
  }

  diagnostics(): readonly Diagnostic[] {
    return this.made().flatMap(([, stage]) => stage.diagnostics);
  }

  /** `lateFor`: alerts that a rule did not see, for they came late. */
  counts(lateFor: (id: string) => number): readonly RuleCounts[] {
    return [...this.#stages].map(([rule, stage]) =>
      stage === undefined ? { rule, ...nothingCounted } : { ...stage.counts, late: lateFor(rule) },
    );
  }

  #make(id: string): RuleStage {
    const rule = this.#rules.get(id);
    if (rule === undefined) throw new Error(`The program has no rule ${id}.`);
    const stage = this.#create(rule);
    this.#stages.set(id, stage);
    return stage;
  }
}

const nothingCounted: Omit<RuleCounts, "rule"> = {
  matches: 0,
  alerts: 0,
  signals: 0,
  suppressed: 0,
  evicted: 0,
  dropped: 0,
  learning: 0,
  late: 0,
};
