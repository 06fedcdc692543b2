import type { Rule } from "@tocsin/core";

/** What is asked of a rule when an event may meet it. */
export type RuleHead = Pick<Rule, "trigger" | "exceptions" | "severity" | "risk" | "suppression" | "signal" | "alert">;

/** What is asked of a rule that fires, or that is shown. */
export type RuleRest = Omit<Rule, keyof RuleHead | "id" | "disabled">;

export function splitRule(rule: Rule): { readonly head: RuleHead; readonly rest: RuleRest } {
  const { id: _id, disabled: _disabled, ...parts } = toWhole(rule);
  const { trigger, exceptions, severity, risk, suppression, signal, alert, ...rest } = parts;
  return { head: { trigger, exceptions, severity, risk, suppression, signal, alert }, rest };
}

interface RuleReaders {
  readonly head: () => RuleHead;
  readonly rest: () => RuleRest;
}

/**
 * A rule of which all but its name is read when it is first asked for. It has that by getters, which `...` does not copy:
 * `toWhole` gives a copy.
 */
export class KeptRule implements Rule {
  readonly id: string;
  readonly disabled: string | undefined;
  readonly #read: RuleReaders;
  #head: RuleHead | undefined;
  #rest: RuleRest | undefined;

  constructor(id: string, disabled: string | undefined, read: RuleReaders) {
    this.id = id;
    this.disabled = disabled;
    this.#read = read;
  }

  get trigger(): Rule["trigger"] {
    return this.#readHead().trigger;
  }

  get exceptions(): Rule["exceptions"] {
    return this.#readHead().exceptions;
  }

  get severity(): Rule["severity"] {
    return this.#readHead().severity;
  }

  get risk(): Rule["risk"] {
    return this.#readHead().risk;
  }

  get suppression(): Rule["suppression"] {
    return this.#readHead().suppression;
  }

  get signal(): Rule["signal"] {
    return this.#readHead().signal;
  }

  get alert(): Rule["alert"] {
    return this.#readHead().alert;
  }

  get module(): string {
    return this.#readRest().module;
  }

  get name(): string {
    return this.#readRest().name;
  }

  get metadata(): Rule["metadata"] {
    return this.#readRest().metadata;
  }

  get tests(): Rule["tests"] {
    return this.#readRest().tests;
  }

  get at(): Rule["at"] {
    return this.#readRest().at;
  }

  toJSON(): Rule {
    const { id, disabled } = this;
    return { id, ...(disabled !== undefined && { disabled }), ...this.#readHead(), ...this.#readRest() };
  }

  #readHead(): RuleHead {
    return (this.#head ??= this.#read.head());
  }

  #readRest(): RuleRest {
    return (this.#rest ??= this.#read.rest());
  }
}

/** A rule as one object that holds all of it. */
export function toWhole(rule: Rule): Rule {
  return rule instanceof KeptRule ? rule.toJSON() : rule;
}
