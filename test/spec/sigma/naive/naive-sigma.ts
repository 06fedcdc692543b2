import type { JsonObject } from "@tocsin/core";
import { parse } from "yaml";
import { allValues, fits, isAt, valuesAt, type NaiveScalar } from "./naive-values.ts";

// A reader of Sigma that knows nothing but what a rule over single events says of one event.

type Values = ReadonlyMap<string, readonly string[]>;

/** Whether a rule holds on an event; routing left aside. */
export function naivelyMatches(yaml: string, event: JsonObject, values: Values): boolean {
  const { detection } = parse(yaml) as { detection: Record<string, unknown> };
  const { condition, ...selections } = detection;
  const holds = (name: string) => holdsSelection(selections[name], event, values);
  return listOf(condition).some((text) => new NaiveCondition(String(text), Object.keys(selections), holds).holds());
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function holdsSelection(selection: unknown, event: JsonObject, values: Values): boolean {
  if (Array.isArray(selection)) return selection.some((item) => holdsSelection(item, event, values));
  if (selection === null || typeof selection !== "object") return holdsItem("", [selection], event, values);
  return Object.entries(selection).every(([key, value]) => holdsItem(key, listOf(value), event, values));
}

function holdsItem(key: string, wanted: readonly unknown[], event: JsonObject, placeholders: Values): boolean {
  const [field = "", ...modifiers] = key.split("|");
  const actual = field === "" ? allValues(event) : valuesAt(event, field);
  const given = field === "" && !["re", "startswith", "endswith"].some((name) => modifiers.includes(name));
  const asked = given ? [...modifiers, "contains"] : modifiers;
  const holdsOne = (value: unknown): boolean => {
    if (modifiers.includes("exists")) return isAt(event, field) === value;
    if (value === null) return actual.length === 0;
    if (modifiers.includes("fieldref")) {
      return valuesAt(event, value as string).some((other) => actual.some((own) => fits(escaped(other), own, asked)));
    }
    return expand(value as NaiveScalar, modifiers, placeholders).some((text) =>
      actual.some((own) => fits(text, own, asked)),
    );
  };
  const found = modifiers.includes("all") ? wanted.every(holdsOne) : wanted.some(holdsOne);
  return found !== modifiers.includes("neq");
}

function escaped(value: NaiveScalar): NaiveScalar {
  return typeof value === "string" ? value.replaceAll(/[\\*?]/g, String.raw`\$&`) : value;
}

function expand(value: NaiveScalar, modifiers: readonly string[], placeholders: Values): readonly NaiveScalar[] {
  if (!modifiers.includes("expand")) return [value];
  const name = [...placeholders.keys()].find((each) => String(value).includes(`%${each}%`));
  if (name === undefined) return [value];
  return placeholders
    .get(name)!
    .flatMap((text) => expand(String(value).replace(`%${name}%`, text), modifiers, placeholders));
}

/** Evaluates while it reads. */
class NaiveCondition {
  readonly #words: string[];
  readonly #names: readonly string[];
  readonly #holdsName: (name: string) => boolean;

  constructor(text: string, names: readonly string[], holdsName: (name: string) => boolean) {
    this.#words = text.match(/[()]|[^\s()]+/g) ?? [];
    this.#names = names;
    this.#holdsName = holdsName;
  }

  holds(): boolean {
    let found = this.#and();
    while (this.#take("or")) found = this.#and() || found;
    return found;
  }

  #and(): boolean {
    let found = this.#not();
    while (this.#take("and")) found = this.#not() && found;
    return found;
  }

  #not(): boolean {
    if (this.#take("not")) return !this.#not();
    if (this.#take("(")) {
      const found = this.holds();
      this.#words.shift();
      return found;
    }
    const word = this.#words.shift() ?? "";
    if (!this.#take("of")) return this.#holdsName(word);
    const pattern = this.#words.shift() ?? "";
    const parts = (pattern === "them" ? "*" : pattern).split("*").map((part) => part.replaceAll(".", "\\."));
    const fitting = this.#names.filter(
      (name) => new RegExp(`^${parts.join(".*")}$`).test(name) && (pattern.startsWith("_") || !name.startsWith("_")),
    );
    return word === "all" ? fitting.every(this.#holdsName) : fitting.some(this.#holdsName);
  }

  #take(word: string): boolean {
    if (this.#words[0]?.toLowerCase() !== word) return false;
    this.#words.shift();
    return true;
  }
}
