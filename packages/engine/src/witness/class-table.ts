import type { Condition } from "@tocsin/core";
import { AtomTable, type Atom } from "../atom/atom-table.ts";
import type { Subjects } from "../atom/subjects.ts";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { compileVerdict, type Verdict } from "./compile-verdict.ts";
import type { ClassSource, EventClass } from "./rule-filter.ts";
import { bySubject, ValueFinder } from "./value-finder.ts";

/** What was found of an event so far, of one subject after the other. */
interface State {
  /** By the atom that was found next. */
  readonly next: Map<number, State>;
  eventClass: EventClass | undefined;
}

/** More states are of events that are made to differ each time: all are forgotten. */
const mostStates = 8192;

/**
 * Tells to which sources an event belongs: the filters of all are asked once for each combination of atoms that they ask
 * about, and what they said is found again by the values of a few fields, as `Channel` and `EventID`.
 */
export class ClassTable {
  readonly #subjects: Subjects;
  readonly #filters: readonly Verdict[];
  readonly finders: readonly ValueFinder[];
  /** By the places of their sources. */
  readonly #classes = new Map<string, EventClass>();
  #root: State = { next: new Map(), eventClass: undefined };
  #states = 0;

  constructor(compilation: Compilation, subjects: Subjects, filters: readonly (Condition | null)[]) {
    this.#subjects = subjects;
    const atoms = new AtomTable();
    const asked = new Map<number, Atom>();
    this.#filters = filters.map((filter) =>
      filter === null ? () => true : compileVerdict(compilation, subjects, atoms, filter, asked),
    );
    this.finders = bySubject(asked).map((sought) => new ValueFinder(sought, subjects, true));
  }

  /** Its sources are those that do not certainly leave the event out. */
  classOf(scope: Scope): EventClass {
    const scalars = this.#subjects.scalars.of(scope.document, scope.slots);
    let state = this.#root;
    for (const finder of this.finders) {
      if (finder.field >= 0 && scalars[finder.field] === undefined) continue;
      const atoms = finder.find(scope);
      for (let at = 0; at < atoms.length; at++) {
        const atom = atoms[at]!;
        state = state.next.get(atom) ?? this.#step(state, atom);
      }
    }
    return (state.eventClass ??= this.#toClass(scope));
  }

  #step(state: State, atom: number): State {
    const next: State = { next: new Map(), eventClass: undefined };
    if (++this.#states > mostStates) {
      this.#root = { next: new Map(), eventClass: undefined };
      this.#states = 0;
    } else state.next.set(atom, next);
    return next;
  }

  #toClass(scope: Scope): EventClass {
    const sources = this.#filters.flatMap((filter, place): ClassSource[] => {
      const verdict = filter(scope);
      return verdict === false ? [] : [{ place, isCertain: verdict === true }];
    });
    const key = JSON.stringify(sources);
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const made = { number: this.#classes.size, sources };
    this.#classes.set(key, made);
    return made;
  }
}
