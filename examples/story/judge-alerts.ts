import type { Truth } from "./make-events/write-story.ts";
import type { Intrusion } from "./make-events/story.ts";

/** What of an alert the judgement needs. */
export interface JudgedAlert {
  readonly rule: { readonly id: string };
  readonly message: string;
  readonly "@timestamp": string;
  readonly tocsin: { readonly alert: { readonly severity: string; readonly include: { readonly ids?: unknown } } };
}

export interface Judgement {
  /** Alerts that hold an event of the intrusion, of medium severity or more. */
  readonly found: ReadonlyMap<Intrusion, readonly JudgedAlert[]>;
  /** Alerts none of whose events belong to an intrusion. */
  readonly falseAlerts: readonly JudgedAlert[];
}

/**
 * Holds alerts against what truly happened. Every rule of the story includes the ids of its events as `ids`; a rule over
 * alerts those that the alerts and signals under it included, so that it is judged by the same events.
 */
export function judgeAlerts(truth: Truth, alerts: readonly JudgedAlert[]): Judgement {
  const owners = new Map(truth.intrusions.flatMap(({ name, events }) => events.map((id) => [id, name] as const)));
  const found = new Map<Intrusion, JudgedAlert[]>(truth.intrusions.map(({ name }) => [name, []]));
  const falseAlerts: JudgedAlert[] = [];
  for (const alert of alerts) {
    const names = new Set(toTexts(alert.tocsin.alert.include.ids).flatMap((id) => owners.get(id) ?? []));
    if (names.size === 0) falseAlerts.push(alert);
    if (["informational", "low"].includes(alert.tocsin.alert.severity)) continue;
    for (const name of names) found.get(name)?.push(alert);
  }
  return { found, falseAlerts };
}

/** All texts in a value, however deep. */
function toTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(toTexts) : [];
}
