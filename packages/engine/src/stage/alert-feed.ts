import { alertsSource, inOrderOfWatching, type Alert, type JsonValue } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import type { CompiledRule } from "../rule/compile-rule.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { OrderedBuffer } from "../stream/ordered-buffer.ts";
import type { Emission, RuleStage } from "./rule-stage.ts";
import type { RuleStages } from "./rule-stages.ts";

interface Watcher {
  readonly stage: RuleStage;
  readonly isOrdered: boolean;
  readonly buffer: OrderedBuffer;
  /** Alerts that came after their time had passed. */
  late: number;
}

type Saved = readonly [
  watermark: number | null,
  watchers: readonly (readonly [rule: string, late: number, waiting: readonly number[]])[],
];

/** Passes on what the rules that made these emissions let through. */
type WithFed = (emissions: readonly Emission[]) => readonly Emission[];

/** Whether it is a rule over `alerts`. */
export function watchesAlerts({ sources }: Pick<CompiledRule, "sources">): boolean {
  return sources.includes(alertsSource.name);
}

/**
 * Gives rules over `alerts` what the others let through, as it was when it was let through: nothing folded into it yet.
 *
 * Alerts come in the order in which they are found, not of their times; each watcher holds them until everything before
 * a time has been found. INVARIANT: watchers stand after those whose alerts they see, so all of these are there.
 */
export class AlertFeed {
  readonly #program: Program;
  readonly #watchers: ReadonlyMap<string, Watcher>;
  #watermark = Number.NEGATIVE_INFINITY;

  constructor(program: Program, stages: RuleStages) {
    this.#program = program;
    const rules = [...program.rules.values()].filter(watchesAlerts).map(({ rule }) => rule);
    this.#watchers = new Map(
      inOrderOfWatching(rules).map(({ id }) => {
        const { isOrdered } = program.rules.get(id)!.outline;
        return [id, { stage: stages.of(id), isOrdered, buffer: new OrderedBuffer(), late: 0 }];
      }),
    );
  }

  save(events: EventWriter): JsonValue {
    const watchers = [...this.#watchers].map(([rule, { late, buffer }]) => [rule, late, buffer.save(events)] as const);
    return [Number.isFinite(this.#watermark) ? this.#watermark : null, watchers] satisfies Saved;
  }

  /** To be called before anything is taken. `goesOn`: whether a rule goes on with its saved state. */
  restore(saved: JsonValue, events: EventReader, goesOn: (rule: string) => boolean): void {
    const [watermark, watchers] = saved as Saved;
    this.#watermark = watermark ?? Number.NEGATIVE_INFINITY;
    for (const [rule, late, waiting] of watchers) {
      const watcher = this.#watchers.get(rule);
      if (watcher === undefined || !goesOn(rule)) continue;
      watcher.late = late;
      for (const place of waiting) watcher.buffer.add(events.at(place));
    }
  }

  isWatcher(rule: string): boolean {
    return this.#watchers.has(rule);
  }

  /** Alerts that a watcher did not see because they came after their time had passed. */
  lateFor(rule: string): number {
    return this.#watchers.get(rule)?.late ?? 0;
  }

  /** Takes what a rule let through. Emissions are those of watchers that take what is late. */
  add(alert: Alert): readonly Emission[] {
    const event = { document: alert, origin: { index: alertsSource.name, id: alert.tocsin.alert.id } };
    return this.#program.matchAlert(event).flatMap((candidate) => this.take(candidate));
  }

  /** Takes a candidate of a watcher. */
  take(candidate: Candidate): readonly Emission[] {
    const watcher = this.#watchers.get(candidate.rule)!;
    if (candidate.time === undefined) return watcher.stage.take(candidate);
    if (candidate.time >= this.#watermark) {
      watcher.buffer.add(candidate);
      return [];
    }
    if (!watcher.isOrdered) return watcher.stage.takeLate(candidate);
    watcher.late++;
    return [];
  }

  /** Every alert before a time has been found. */
  advance(time: number, withFed: WithFed): readonly Emission[] {
    if (time <= this.#watermark) return [];
    const emissions: Emission[] = [];
    for (const { stage, buffer } of this.#watchers.values()) {
      const taken = buffer.takeBefore(time).flatMap((candidate) => stage.take(candidate));
      emissions.push(...withFed([...taken, ...stage.advance(time)]));
    }
    this.#watermark = time;
    return emissions;
  }

  /** All alerts of the other rules have been found. */
  end(withFed: WithFed, upTo?: number): readonly Emission[] {
    const emissions: Emission[] = [];
    for (const { stage, buffer } of this.#watchers.values()) {
      const taken = buffer.takeBefore(Number.POSITIVE_INFINITY).flatMap((candidate) => stage.take(candidate));
      emissions.push(...withFed([...taken, ...stage.end(upTo)]));
    }
    return emissions;
  }
}
