import { toJson, type Alert } from "@tocsin/core";

/** The JSON text of an alert in three parts: what its rule says, the same in all its alerts, and what stands before and behind. */
export interface AlertJson {
  readonly before: string;
  readonly rule: RuleJson;
  readonly after: string;
}

/** There is one for each text that the alerts of one writer have. */
export interface RuleJson {
  readonly text: string;
  /** From 0 on, in the order in which they were met. */
  readonly number: number;
}

interface Known {
  readonly tags: Alert[string] | undefined;
  readonly threat: Alert[string] | undefined;
  readonly json: RuleJson;
}

/** Writes alerts as JSON. Most of the text of an alert is of its rule, and written once. */
export class AlertJsonWriter {
  readonly #known = new WeakMap<Alert["rule"], Known>();
  readonly #numbers = new Map<string, RuleJson>();
  readonly #all: RuleJson[] = [];

  /** INVARIANT: an alert begins with these keys, in this order. */
  toParts(alert: Alert): AlertJson {
    const { "@timestamp": timestamp, event, message, rule, tags, threat, ...others } = alert;
    return {
      before: withoutEnd(toJson({ "@timestamp": timestamp, event, message })),
      rule: this.#toRuleJson(rule, tags, threat),
      after: toJson(others).slice(1),
    };
  }

  ruleAt(number: number): RuleJson {
    return this.#all[number]!;
  }

  #toRuleJson(rule: Alert["rule"], tags: Known["tags"], threat: Known["threat"]): RuleJson {
    const known = this.#known.get(rule);
    if (known !== undefined && known.tags === tags && known.threat === threat) return known.json;
    const text = withoutEnd(
      toJson({ rule, ...(tags !== undefined && { tags }), ...(threat !== undefined && { threat }) }),
    ).slice(1);
    let json = this.#numbers.get(text);
    if (json === undefined) {
      json = { text, number: this.#all.length };
      this.#numbers.set(text, json);
      this.#all.push(json);
    }
    this.#known.set(rule, { tags, threat, json });
    return json;
  }
}

export function toAlertText({ before, rule, after }: AlertJson): string {
  return `${before},${rule.text},${after}`;
}

function withoutEnd(object: string): string {
  return object.slice(0, -1);
}
