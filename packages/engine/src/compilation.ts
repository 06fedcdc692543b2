import type { Subjects } from "./atom/subjects.ts";
import { convertValue, readValue, type Value } from "./value/value.ts";
import type { Scope } from "./scope.ts";
import type { ComparisonType, FieldType, LiteralExpression, RuleSet } from "@tocsin/core";
import { createTable, type Table } from "./expression/lookup-table.ts";

/** An expression compiled: its values on a scope. `pure`: they depend on the document alone. */
export interface Values {
  readonly type: FieldType;
  readonly of: (scope: Scope) => readonly Value[];
  readonly pure: boolean;
}

/** One entry of a list or one literal, ready to compare with. `until`: the event time from which on it does not count. */
export interface Literal {
  readonly expression: LiteralExpression;
  readonly until?: number;
}

/**
 * What the parts of one rule set share while it is compiled: lists, lookups, and everything that is read off an event,
 * each once, under a slot of the scope.
 */
export class Compilation {
  /** Shared by all conditions; absent: each comparison reads the values on its own. */
  readonly subjects: Subjects | undefined;
  /** Whether conditions are compiled whole, and not each part when it is first asked. */
  isEager = false;
  readonly #lists: ReadonlyMap<string, readonly Literal[]>;
  readonly #lookups: ReadonlyMap<string, Table>;
  readonly #compiled = new Map<string, unknown>();
  #slots = 0;

  constructor(ruleSet: RuleSet, subjects?: Subjects) {
    this.subjects = subjects;
    this.#lists = new Map(
      ruleSet.lists.map((list) => [list.name, list.entries.map(({ value, until }) => ({ expression: value, until }))]),
    );
    this.#lookups = new Map(ruleSet.lookups.map((lookup) => [lookup.name, createTable(lookup)]));
  }

  list(name: string): readonly Literal[] {
    return known(this.#lists.get(name), `list ${name}`);
  }

  lookup(name: string): Table {
    return known(this.#lookups.get(name), `lookup ${name}`);
  }

  /** Makes what `key` names, or gives what was made before. */
  once<Made>(key: string, make: () => Made): Made {
    const known = this.#compiled.get(key);
    if (known !== undefined) return known as Made;
    const made = make();
    this.#compiled.set(key, made);
    return made;
  }

  /** Keeps what `read` gives of the event that was asked about last, or with an event that is kept. It must depend on the document alone. */
  cache<Result>(read: (scope: Scope) => Result): (scope: Scope) => Result {
    const slot = this.#slots++;
    let last: object | undefined;
    let result: Result;
    return (scope) => {
      if (scope.slots === last) return result;
      result = Array.isArray(scope.slots) ? readKept(scope.slots, slot, read, scope) : read(scope);
      last = scope.slots;
      return result;
    };
  }
}

function readKept<Result>(slots: unknown[], slot: number, read: (scope: Scope) => Result, scope: Scope): Result {
  const known = slots[slot];
  if (known !== undefined) return known as Result;
  const result = read(scope);
  slots[slot] = result;
  return result;
}

function known<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new Error(`The rule set has no ${what}.`);
  return item;
}

/** The literal as a value of a type; undefined: it cannot be read so, and equals nothing. */
export function toLiteralValue(literal: LiteralExpression, as: ComparisonType): Value | undefined {
  const value = readLiteral(literal);
  return value === undefined ? undefined : convertValue(typeOfLiteral(literal), value, as);
}

export function typeOfLiteral(literal: LiteralExpression): FieldType {
  return literal.type === "block" ? "text" : literal.type;
}

export function readLiteral(literal: LiteralExpression): Value | undefined {
  if (literal.type === "time") return literal.value;
  return readValue(typeOfLiteral(literal), literal.value);
}
