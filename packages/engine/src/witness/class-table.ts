import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import { unknownKind, type Marks, type Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import { compileVerdict, type Verdict } from "../condition/compile-verdict.ts";
import type { Scope } from "../scope.ts";
import type { ClassSource, EventClass } from "./rule-filter.ts";

/** What was found of an event so far, of one subject after the other. */
interface State {
  /** By the kind of what was found next. */
  readonly next: Map<number, State>;
  eventClass: EventClass | undefined;
}

/** More states are of an event that is made to be of a new kind each time: all are forgotten. */
const mostStates = 8192;

/** The kind of a value of which no atom holds that a filter asks. */
const nothing = 0;

/**
 * Tells to which sources an event belongs: the filters of all are asked once of each combination of atoms that they ask
 * about, and what they said is found again by the values of a few fields, as `Channel` and `EventID`.
 */
export class ClassTable {
  readonly #filters: readonly Verdict[];
  readonly #subjects: readonly Subject[];
  /** The atoms that filters ask. */
  readonly #asked: ReadonlySet<number>;
  readonly #kinds = new Map<string, number>();
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
        const marks = subject.marks(at);
        const kind = marks.kind === unknownKind ? this.#toKind(marks) : marks.kind;
        if (kind !== nothing) state = state.next.get(kind) ?? this.#add(state, kind);
      }
    }
    return (state.eventClass ??= this.#toClass(scope));
  }

  #toKind(marks: Marks): number {
    const asked = [...new Set(marks.atoms)].filter((atom) => this.#asked.has(atom)).toSorted((left, right) => left - right);
    const key = asked.join(" ");
    const kind = asked.length === 0 ? nothing : (this.#kinds.get(key) ?? this.#kinds.size + 1);
    if (kind !== nothing) this.#kinds.set(key, kind);
    marks.kind = kind;
    return kind;
  }

  #add(state: State, kind: number): State {
    const next: State = { next: new Map(), eventClass: undefined };
    if (++this.#states > mostStates) {
      this.#root.next.clear();
      this.#states = 0;
    } else state.next.set(kind, next);
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
