import type { Rule } from "@tocsin/core";

/** What is asked of a rule as long as it does not fire. */
export type RuleHead = Pick<
  Rule,
  "id" | "disabled" | "trigger" | "severity" | "risk" | "suppression" | "signal" | "alert"
>;

/** What is asked of a rule that fires, or that is shown. */
export type RuleRest = Omit<Rule, keyof RuleHead>;

export function splitRule(rule: Rule): { readonly head: RuleHead; readonly rest: RuleRest } {
  const { id, disabled, trigger, severity, risk, suppression, signal, alert, ...rest } = rule;
  return { head: { id, disabled, trigger, severity, risk, suppression, signal, alert }, rest };
}

/** A rule of which the rest is read when it is first asked for. Spread it is not whole: see `toPlainRule`. */
export class KeptRule implements Rule {
  readonly id: RuleHead["id"];
  readonly disabled: RuleHead["disabled"];
  readonly trigger: RuleHead["trigger"];
  readonly severity: RuleHead["severity"];
  readonly risk: RuleHead["risk"];
  readonly suppression: RuleHead["suppression"];
  readonly signal: RuleHead["signal"];
  readonly alert: RuleHead["alert"];
  readonly #readRest: () => RuleRest;

  constructor(head: RuleHead, readRest: () => RuleRest) {
    this.id = head.id;
    this.disabled = head.disabled;
    this.trigger = head.trigger;
    this.severity = head.severity;
    this.risk = head.risk;
    this.suppression = head.suppression;
    this.signal = head.signal;
    this.alert = head.alert;
    this.#readRest = readRest;
  }

  get module(): Rule["module"] {
    return this.#readRest().module;
  }

  get name(): Rule["name"] {
    return this.#readRest().name;
  }

  get metadata(): Rule["metadata"] {
    return this.#readRest().metadata;
  }

  get exceptions(): Rule["exceptions"] {
    return this.#readRest().exceptions;
  }

  get tests(): Rule["tests"] {
    return this.#readRest().tests;
  }

  get at(): Rule["at"] {
    return this.#readRest().at;
  }

  toJSON(): Rule {
    const { id, disabled, trigger, severity, risk, suppression, signal, alert } = this;
    return { id, disabled, trigger, severity, risk, suppression, signal, alert, ...this.#readRest() };
  }
}

/** The rule as plain data. */
export function toPlainRule(rule: Rule): Rule {
  return rule instanceof KeptRule ? rule.toJSON() : rule;
}
