import type { AtomTable } from "../atom/atom-table.ts";
import type { Mark, Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { ClassTable } from "./class-table.ts";
import { findWitness } from "./find-witness.ts";
import { createKeywordGate } from "./keyword-gate.ts";
import type { EventClass, FilteredSource, RuleFilter } from "./rule-filter.ts";

/** Of a source of which there were events. */
interface IndexedSource {
  /** Parts of which no witness is known. */
  readonly always: readonly number[];
  /** The atoms that are witnesses of the others. */
  readonly witnesses: readonly number[];
}

/** What is looked at of events of a class. */
interface ClassLooks {
  readonly isOfSource: Uint8Array;
  readonly always: readonly number[];
  readonly looks: readonly Look[];
}

interface Look {
  readonly subject: Subject;
  /** Whether it is worth it; absent: always. */
  readonly gate: ((scope: Scope) => boolean) | undefined;
}

/**
 * Finds the sources and the parts of rules that an event has a witness of. What is not found costs nothing, however
 * much of it there is; what is of a source without events is not even made.
 */
export class WitnessIndex implements RuleFilter {
  readonly #atoms: AtomTable;
  readonly #classes: ClassTable;
  readonly #compilation: Compilation;
  readonly #filtered: readonly FilteredSource[];
  readonly #sources: (IndexedSource | undefined)[] = [];
  readonly #sourceOfPart: number[] = [];
  /** By class. */
  readonly #looks: (ClassLooks | undefined)[] = [];
  /** By part: the round in which it was found. */
  readonly #foundIn: Float64Array;
  readonly #found: number[] = [];
  #round = 0;

  constructor(compilation: Compilation, atoms: AtomTable, sources: readonly FilteredSource[]) {
    this.#atoms = atoms;
    this.#classes = new ClassTable(
      compilation,
      atoms,
      sources.map(({ filter }) => filter),
    );
    this.#compilation = compilation;
    this.#filtered = sources;
    for (const [place, { parts }] of sources.entries()) for (const { at } of parts) this.#sourceOfPart[at] = place;
    this.#foundIn = new Float64Array(this.#sourceOfPart.length);
  }

  readonly classOf = (scope: Scope): EventClass => this.#classes.classOf(scope);

  readonly partsFor = (scope: Scope, eventClass: EventClass): readonly number[] => {
    this.#round++;
    this.#found.length = 0;
    const looks = (this.#looks[eventClass.number] ??= this.#toLooks(eventClass));
    for (const part of looks.always) this.#found.push(part);
    for (const { subject, gate } of looks.looks) {
      if (gate !== undefined && !gate(scope)) continue;
      const count = subject.look(scope);
      for (let at = 0; at < count; at++) this.#note(subject.mark(at), eventClass.number, looks);
    }
    sort(this.#found);
    return this.#found;
  };

  #note(mark: Mark, classNumber: number, { isOfSource }: ClassLooks): void {
    if (mark.watchers.length === 0) return;
    const own = (mark.ofClass[classNumber] ??= mark.watchers.filter(
      (part) => isOfSource[this.#sourceOfPart[part]!] === 1,
    ));
    for (let at = 0; at < own.length; at++) {
      const part = own[at]!;
      if (this.#foundIn[part] === this.#round) continue;
      this.#foundIn[part] = this.#round;
      this.#found.push(part);
    }
  }

  readonly prepare = (): void => {
    for (const place of this.#filtered.keys()) this.#indexed(place);
  };

  #indexed(place: number): IndexedSource {
    return (this.#sources[place] ??= this.#toIndexed(this.#filtered[place]!));
  }

  /** INVARIANT: what was remembered of values does not know its atoms; adding these makes their subjects forget it. */
  #toIndexed({ parts, prepare }: FilteredSource): IndexedSource {
    prepare();
    const always: number[] = [];
    const witnesses = new Set<number>();
    for (const { at, where } of parts) {
      const witness = where === null ? undefined : findWitness(this.#compilation, this.#atoms, where);
      if (witness === undefined) always.push(at);
      for (const atom of witness ?? []) {
        this.#atoms.watch(atom, at);
        witnesses.add(atom);
      }
    }
    return { always, witnesses: [...witnesses] };
  }

  #toLooks({ sources }: EventClass): ClassLooks {
    const own = sources.map(({ place }) => this.#indexed(place));
    const isOfSource = new Uint8Array(this.#filtered.length);
    for (const { place } of sources) isOfSource[place] = 1;
    const witnesses = new Set(own.flatMap((source) => source.witnesses));
    const bySubject = Map.groupBy(witnesses, (atom) => this.#atoms.of(atom).subject);
    const looks = [...bySubject].map(([subject, atoms]) => {
      const gate = createKeywordGate(
        subject,
        atoms.map((atom) => this.#atoms.of(atom)),
      );
      return { subject, gate };
    });
    return { isOfSource, always: own.flatMap(({ always }) => always), looks };
  }
}

/** So few are sorted by moving each to where it belongs. */
const fewPlaces = 32;

function sort(places: number[]): void {
  if (places.length > fewPlaces) {
    places.sort((left, right) => left - right);
    return;
  }
  for (let at = 1; at < places.length; at++) {
    const place = places[at]!;
    let before = at - 1;
    for (; before >= 0 && places[before]! > place; before--) places[before + 1] = places[before]!;
    places[before + 1] = place;
  }
}
