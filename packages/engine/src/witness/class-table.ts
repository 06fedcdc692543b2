import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Mark, Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import { compileVerdict, type Verdict } from "../condition/compile-verdict.ts";
import type { Scope } from "../scope.ts";
import type { ClassSource, EventClass } from "./rule-filter.ts";

/** What was found of an event so far, of one subject after the other. */
interface State {
  /** By the mark that was found next. */
  readonly next: Map<Mark, State>;
  eventClass: EventClass | undefined;
}

/** More states are of events that are made to differ each time: all are forgotten. */
const mostStates = 8192;

/**
 * Tells to which sources an event belongs: the filters of all are asked once for each combination of atoms that they ask
 * about, and what they said is found again by the values of a few fields, as `Channel` and `EventID`.
 */
export class ClassTable {
  readonly #filters: readonly Verdict[];
  readonly #subjects: readonly Subject[];
  /** The atoms that filters ask. */
  readonly #asked: ReadonlySet<number>;
  /** By the places of their sources. */
  readonly #classes = new Map<string, EventClass>();
  #root: State = { next: new Map(), eventClass: undefined };
  #states = 0;

  constructor(compilation: Compilation, atoms: AtomTable, filters: readonly (Condition | null)[]) {
    const subjects = new Set<Subject>();
    let verdicts: readonly Verdict[] = [];
    this.#asked = atoms.askedBy(() => {
      verdicts = filters.map((filter) =>
        filter === null ? () => true : compileVerdict(compilation, atoms, filter, subjects),
      );
    });
    this.#filters = verdicts;
    this.#subjects = [...subjects];
  }

  /** Its sources are those that do not certainly leave the event out. */
  classOf(scope: Scope): EventClass {
    let state = this.#root;
    for (const subject of this.#subjects) {
      const count = subject.look(scope);
      for (let at = 0; at < count; at++) {
        const mark = subject.mark(at);
        state = state.next.get(mark) ?? this.#step(state, mark);
      }
    }
    return (state.eventClass ??= this.#toClass(scope));
  }

  /** A mark that no filter asks about leads nowhere else. */
  #step(state: State, mark: Mark): State {
    if (++this.#states > mostStates) {
      this.#root = { next: new Map(), eventClass: undefined };
      this.#states = 0;
      return { next: new Map(), eventClass: undefined };
    }
    const isAsked = mark.atoms.some((atom) => this.#asked.has(atom));
    const next = isAsked ? { next: new Map(), eventClass: undefined } : state;
    state.next.set(mark, next);
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
