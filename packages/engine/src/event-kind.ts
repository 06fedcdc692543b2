import { alertsSource } from "@tocsin/core";
import type { CompiledSource } from "./rule/compile-source.ts";
import type { Dependence } from "./witness/dependence.ts";
import type { EventClass } from "./witness/rule-filter.ts";

/**
 * Events that belong to the same sources, and came to nothing: no rule took them. Another one comes to nothing, too, that has
 * the same values in the fields of the kind and in those by which kinds are told, an own time that can be read, and elsewhere only
 * values of ASCII without any of the pieces, in whatever case.
 */
export interface EventKind extends Dependence {
  /** By their full names. */
  readonly sources: readonly string[];
  /** Path of the field where the sources find the time; undefined: it is of no source. */
  readonly time: string | undefined;
}

/** Gives for the same dependence the same kind. */
export class EventKinds {
  readonly #sources: readonly CompiledSource[];
  readonly #known = new WeakMap<Dependence, EventKind | null>();

  /** By place. */
  constructor(sources: readonly CompiledSource[]) {
    this.#sources = sources;
  }

  /** Undefined: it is not certain for all events of the class to which sources they belong, or they find the time in different fields. */
  of(eventClass: EventClass, dependence: Dependence): EventKind | undefined {
    const known = this.#known.get(dependence);
    if (known !== undefined) return known ?? undefined;
    const made = this.#toKind(eventClass, dependence);
    this.#known.set(dependence, made ?? null);
    return made;
  }

  #toKind({ sources }: EventClass, dependence: Dependence): EventKind | undefined {
    const own = sources.map(({ place }) => this.#sources[place]!.source);
    const times = new Set(own.map(({ time }) => time));
    const names = own.map(({ name }) => name);
    if (times.size > 1 || sources.some(({ isCertain }) => !isCertain)) return undefined;
    // Of an alert that is read as an event the time, too, may be none, as 1970.
    return names.includes(alertsSource.name) ? undefined : { ...dependence, sources: names, time: [...times][0] };
  }
}
