import { toJson, type Alert } from "@tocsin/core";

/** What alerts of a rule say of it, as JSON without its brackets. */
interface RuleText {
  readonly tags: Alert[string] | undefined;
  readonly threat: Alert[string] | undefined;
  readonly number: number;
}

/**
 * Alerts as lines that sort by `@timestamp`, then id: `<@timestamp> <id>`, a tab, and the JSON text in three parts with tabs
 * between. Most of the text of an alert is what its rule says, the same in all its alerts: that is written once, and the line
 * has its number.
 */
export class AlertLines {
  /** By their numbers. */
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ofRules = new WeakMap<Alert["rule"], RuleText>();

  /** INVARIANT: `@timestamp`, `event`, `message`, `rule`, `tags` and `threat` come first in an alert, in this order. No JSON text holds a tab. */
  toLine(alert: Alert): string {
    const { "@timestamp": timestamp, event, message, rule, tags, threat, ...others } = alert;
    const before = toJson({ "@timestamp": timestamp, event, message });
    return `${timestamp} ${alert.tocsin.alert.id}\t${before.slice(0, -1)}\t${this.#numberOf(rule, tags, threat)}\t${toJson(others).slice(1)}`;
  }

  /** The JSON text of the alert of a line. */
  toText(line: string): string {
    const [, before = "", number, after = ""] = line.split("\t");
    return `${before},${this.#texts[Number(number)]!},${after}`;
  }

  #numberOf(rule: Alert["rule"], tags: RuleText["tags"], threat: RuleText["threat"]): number {
    const known = this.#ofRules.get(rule);
    if (known !== undefined && known.tags === tags && known.threat === threat) return known.number;
    const whole = { rule, ...(tags !== undefined && { tags }), ...(threat !== undefined && { threat }) };
    const text = toJson(whole).slice(1, -1);
    // Alerts of a saved state each have their own object.
    const number = this.#numbers.get(text) ?? this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#ofRules.set(rule, { tags, threat, number });
    return number;
  }
}
