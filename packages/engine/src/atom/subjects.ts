import type { ComparisonType, Expression } from "@tocsin/core";
import { ScalarTable } from "../field/scalar-table.ts";
import { Alphabet } from "./alphabet.ts";
import { Subject, type SubjectReaders } from "./subject.ts";
import { MemoBudget } from "./value-memo.ts";

/** What the conditions of a rule set compare with texts, each once however many of them do. */
export class Subjects {
  readonly alphabet = new Alphabet();
  readonly budget = new MemoBudget();
  readonly scalars = new ScalarTable();
  readonly #known = new Map<string, Subject>();

  /** The values of an expression, read as a type. */
  once(of: Expression, as: ComparisonType, create: () => SubjectReaders): Subject {
    const key = `${as} ${JSON.stringify(of)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const subject = new Subject(this.scalars, this.#known.size, of, as, create());
    this.#known.set(key, subject);
    return subject;
  }
}
