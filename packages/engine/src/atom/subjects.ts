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

  once(key: string, create: () => SubjectReaders): Subject {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const subject = new Subject(this.scalars, this.#known.size, create());
    this.#known.set(key, subject);
    return subject;
  }
}
