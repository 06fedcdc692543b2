import type { Alert, Event, Rule, RuleSet } from "@tocsin/core";
import { compareCandidates, createProgram, createStage } from "@tocsin/engine";

/** A rule that was run over the events of one of its tests. */
export interface TestedRun {
  readonly rule: Rule;
  /** The rule alone, with the test's rows in its lookups. */
  readonly ruleSet: RuleSet;
  readonly events: readonly Event[];
  /** Where the watermark stops; absent: it passes everything. */
  readonly upTo?: number;
  /** By time, then id; signals too, for a test of a rule must see what it found. */
  readonly alerts: readonly Alert[];
  /** The text of a rule file, to quote clauses from; empty where it is not known. */
  readonly textOf: (file: string) => string;
}

/**
 * The alerts and signals of a rule set over events that are all at hand. With `upTo` events after it have not come yet,
 * and nothing that ends after it is judged.
 */
export function alertsOf(ruleSet: RuleSet, { events, upTo }: Pick<TestedRun, "events" | "upTo">): readonly Alert[] {
  const program = createProgram(ruleSet);
  const candidates = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  const come = candidates.filter(({ time }) => time === undefined || upTo === undefined || time <= upTo);
  const stage = createStage(program);
  const emissions = [...come.flatMap((candidate) => stage.take(candidate)), ...stage.end(upTo)];
  const alerts = emissions.map(({ alert }) => alert);
  return alerts.toSorted((left, right) => (toPlace(left) < toPlace(right) ? -1 : 1));
}

function toPlace(alert: Alert): string {
  return `${alert["@timestamp"]} ${alert.tocsin.alert.id}`;
}
