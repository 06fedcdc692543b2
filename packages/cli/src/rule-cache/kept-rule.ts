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

/**
 * A rule of which the rest is read when it is first asked for. All that a rule has it has as properties of its own, so that
 * copies of it are whole.
 */
export class KeptRule implements Rule {
  readonly id: RuleHead["id"];
  readonly disabled: RuleHead["disabled"];
  readonly trigger: RuleHead["trigger"];
  readonly severity: RuleHead["severity"];
  readonly risk: RuleHead["risk"];
  readonly suppression: RuleHead["suppression"];
  readonly signal: RuleHead["signal"];
  readonly alert: RuleHead["alert"];
  declare readonly module: RuleRest["module"];
  declare readonly name: RuleRest["name"];
  declare readonly metadata: RuleRest["metadata"];
  declare readonly exceptions: RuleRest["exceptions"];
  declare readonly tests: RuleRest["tests"];
  declare readonly at: RuleRest["at"];
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
    Object.defineProperties(this, restProperties);
  }

  static restOf(rule: KeptRule): RuleRest {
    return rule.#readRest();
  }
}

const restProperties: Readonly<Record<keyof RuleRest, PropertyDescriptor>> = {
  module: toProperty("module"),
  name: toProperty("name"),
  metadata: toProperty("metadata"),
  exceptions: toProperty("exceptions"),
  tests: toProperty("tests"),
  at: toProperty("at"),
};

function toProperty(name: keyof RuleRest): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: KeptRule) {
      return KeptRule.restOf(this)[name];
    },
  };
}
