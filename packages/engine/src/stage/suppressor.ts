import type { Alert } from "@tocsin/core";

interface Held {
  readonly alert: Alert;
  /** Event time of the alert; undefined: it has none. */
  readonly start: number | undefined;
  count: number;
}

/** As a saved state has it. */
export type SavedAlerts = readonly (readonly [key: string, alert: Alert, start: number | null, count: number])[];

const none: readonly Alert[] = [];

/**
 * Folds repeats within a window of a first alert's event time into that alert. The window does not slide; an alert is
 * held until its window has passed, so that its count is final.
 */
export class Suppressor {
  readonly #window: number;
  /** INVARIANT: in the order of their starts. */
  readonly #held = new Map<string, Held>();
  /** Of events without a time: they are repeats of each other, held to the end. */
  readonly #timeless = new Map<string, Held>();

  /** Nothing is to be released before this time. */
  #nextEnd: number;

  constructor(window: number, from: SavedAlerts = []) {
    this.#window = window;
    this.#nextEnd = from.length === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (const [key, alert, start, count] of from) {
      if (start === null) this.#timeless.set(key, { alert, start: undefined, count });
      else this.#held.set(key, { alert, start, count });
    }
  }

  save(): SavedAlerts {
    const saved = [...this.#timeless, ...this.#held];
    return saved.map(([key, { alert, start, count }]) => [key, alert, start ?? null, count]);
  }

  /** Whether the alert was folded into an earlier one; else it is held. Times do not go back. */
  take(key: string, time: number | undefined, createAlert: () => Alert): boolean {
    if (this.fold(key, time)) return true;
    (time === undefined ? this.#timeless : this.#held).set(key, { alert: createAlert(), start: time, count: 1 });
    if (time !== undefined) this.#nextEnd = Math.min(this.#nextEnd, time + this.#window);
    return false;
  }

  /** Folds a match into a held alert whose window it lies in, if there is one. */
  fold(key: string, time: number | undefined): boolean {
    const held = (time === undefined ? this.#timeless : this.#held).get(key);
    if (held === undefined || !this.#covers(held, time)) return false;
    held.count++;
    return true;
  }

  /** Alerts whose windows have ended at a time, now final. */
  release(time: number): readonly Alert[] {
    if (time < this.#nextEnd) return none;
    const alerts: Alert[] = [];
    this.#nextEnd = Number.POSITIVE_INFINITY;
    for (const [key, held] of this.#held) {
      const end = (held.start ?? 0) + this.#window;
      if (end > time) {
        this.#nextEnd = end;
        break;
      }
      this.#held.delete(key);
      alerts.push(toFinal(held));
    }
    return alerts;
  }

  releaseAll(): Alert[] {
    const alerts = [...this.#timeless.values(), ...this.#held.values()].map(toFinal);
    this.#timeless.clear();
    this.#held.clear();
    return alerts;
  }

  #covers({ start }: Held, time: number | undefined): boolean {
    if (start === undefined || time === undefined) return start === time;
    return time >= start && time < start + this.#window;
  }
}

/** The alerts that were held back, final now: for a rule that does not go on. */
export function releaseSaved(saved: SavedAlerts): Alert[] {
  return new Suppressor(0, saved).releaseAll();
}

function toFinal({ alert, count }: Held): Alert {
  return { ...alert, tocsin: { alert: { ...alert.tocsin.alert, count } } };
}
