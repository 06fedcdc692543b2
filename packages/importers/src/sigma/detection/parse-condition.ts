import type { SigmaCondition } from "../model.ts";
import { toConditionTokens, type ConditionToken } from "./condition-tokens.ts";

export type ParsedCondition =
  /** `rest`: what follows a `|`. */
  { readonly condition: SigmaCondition; readonly rest: readonly ConditionToken[] } | { readonly reason: string };

const deepest = 100;

/**
 * Parses a condition over selections of these names: `or` binds less than `and`, that less than `not`, that less than
 * `1 of`, `any of`, `all of`. What begins with `_` is none of `them`, and no pattern means it.
 */
export function parseCondition(text: string, names: readonly string[]): ParsedCondition {
  const parser = new ConditionParser(toConditionTokens(text), names);
  try {
    const condition = parser.or(0);
    return { condition, rest: parser.rest() };
  } catch (error) {
    if (error instanceof ConditionFault) return { reason: error.message };
    throw error;
  }
}

/** Stays inside this file: a fault ends the reading of one condition. */
class ConditionFault extends Error {}

class ConditionParser {
  readonly #tokens: readonly ConditionToken[];
  readonly #names: readonly string[];
  #at = 0;

  constructor(tokens: readonly ConditionToken[], names: readonly string[]) {
    this.#tokens = tokens;
    this.#names = names;
  }

  rest(): readonly ConditionToken[] {
    if (this.#at === this.#tokens.length) return [];
    if (this.#peek() !== "|")
      throw new ConditionFault(`it goes on with \`${this.#tokens[this.#at]?.text}\` where it should end`);
    return this.#tokens.slice(this.#at + 1);
  }

  or(depth: number): SigmaCondition {
    return this.#joined("or", () => this.#and(depth));
  }

  #and(depth: number): SigmaCondition {
    return this.#joined("and", () => this.#not(depth));
  }

  #joined(kind: "and" | "or", operand: () => SigmaCondition): SigmaCondition {
    const of = [operand()];
    while (this.#take(kind)) of.push(operand());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind, of };
  }

  #not(depth: number): SigmaCondition {
    if (depth > deepest) throw new ConditionFault(`it is nested more than ${deepest} levels deep`);
    if (this.#take("not")) return { kind: "not", of: this.#not(depth + 1) };
    if (this.#take("(")) {
      const inner = this.or(depth + 1);
      if (!this.#take(")")) throw new ConditionFault("a parenthesis is not closed");
      return inner;
    }
    return this.#selections();
  }

  #selections(): SigmaCondition {
    const word = this.#tokens[this.#at]?.text;
    if (word === undefined) throw new ConditionFault("it ends where a selection is expected");
    if (/^[()|,<>=!]/.test(word)) throw new ConditionFault(`\`${word}\` stands where a selection is expected`);
    this.#at++;
    if (!this.#take("of")) return { kind: "every", names: [this.#known(word)] };
    const kind = quantities[word.toLowerCase()];
    if (kind === undefined)
      throw new ConditionFault(`\`${word} of\` has no meaning: there are \`1 of\`, \`any of\` and \`all of\``);
    const pattern = this.#tokens[this.#at++]?.text;
    if (pattern === undefined) throw new ConditionFault(`nothing follows \`${word} of\``);
    return { kind, names: this.#fitting(pattern) };
  }

  #known(name: string): string {
    if (this.#names.includes(name)) return name;
    throw new ConditionFault(`there is no selection \`${name}\``);
  }

  #fitting(pattern: string): readonly string[] {
    if (this.#names.includes(pattern)) return [pattern];
    const all = pattern.toLowerCase() === "them";
    const open = pattern.startsWith("_") ? this.#names : this.#names.filter((name) => !name.startsWith("_"));
    const names = open.filter((name) => all || fits(name, pattern));
    if (names.length === 0) throw new ConditionFault(`no selection fits \`${pattern}\``);
    return names;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.text.toLowerCase();
  }

  #take(word: string): boolean {
    if (this.#peek() !== word) return false;
    this.#at++;
    return true;
  }
}

/** Whether a name fits a pattern in which `*` stands for any characters. */
function fits(name: string, pattern: string): boolean {
  const [head = "", ...others] = pattern.split("*");
  const tail = others.pop();
  if (tail === undefined) return name === head;
  if (!name.startsWith(head)) return false;
  let at = head.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - tail.length >= at && name.endsWith(tail);
}

const quantities: Readonly<Record<string, "some" | "every">> = { "1": "some", any: "some", all: "every" };
