import type { Rule } from "@tocsin/core";

/** What is asked of a rule when an event may meet it. */
export type RuleHead = Pick<Rule, "trigger" | "exceptions" | "severity" | "risk" | "suppression" | "signal" | "alert">;

/** What is asked of a rule that fires, or that is shown. */
export type RuleRest = Omit<Rule, keyof RuleHead | "id" | "disabled">;

export function splitRule(rule: Rule): { readonly head: RuleHead; readonly rest: RuleRest } {
  const {
    id: _id,
    disabled: _disabled,
    trigger,
    exceptions,
    severity,
    risk,
    suppression,
    signal,
    alert,
    ...rest
  } = rule;
  return { head: { trigger, exceptions, severity, risk, suppression, signal, alert }, rest };
}

interface RuleReaders {
  readonly head: () => RuleHead;
  readonly rest: () => RuleRest;
}

/**
 * A rule of which all but its name is read when it is first asked for. All that a rule has it has as properties of its own, so that
 * copies of it, and its JSON, are whole.
 */
export function createKeptRule(id: string, disabled: string | undefined, read: RuleReaders): Rule {
  let readHead: RuleHead | undefined;
  let readRest: RuleRest | undefined;
  const head = () => (readHead ??= read.head());
  const rest = () => (readRest ??= read.rest());
  return {
    id,
    ...(disabled !== undefined && { disabled }),
    get trigger() {
      return head().trigger;
    },
    get exceptions() {
      return head().exceptions;
    },
    get severity() {
      return head().severity;
    },
    get risk() {
      return head().risk;
    },
    get suppression() {
      return head().suppression;
    },
    get signal() {
      return head().signal;
    },
    get alert() {
      return head().alert;
    },
    get module() {
      return rest().module;
    },
    get name() {
      return rest().name;
    },
    get metadata() {
      return rest().metadata;
    },
    get tests() {
      return rest().tests;
    },
    get at() {
      return rest().at;
    },
  };
}
