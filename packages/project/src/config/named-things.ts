import type { Place } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import type { Nameable } from "./config-model.ts";
import { clausesOf, placeOf, rulesOf, type RuleNode } from "./rule-facts.ts";

/** Something that an author gave a name. */
export interface NamedThing {
  readonly kind: Nameable;
  readonly name: string;
  readonly place: Place;
  /** The rule that it is, or is part of. */
  readonly rule?: RuleNode;
}

type Named = { readonly text: string } & Parameters<typeof placeOf>[1];

/** All names that a file gives; those that recovery from an error had to invent are left out. */
export function namedThingsOf(file: ParsedFile): readonly NamedThing[] {
  const named = (kind: Nameable, name: Named | undefined, rule?: RuleNode): NamedThing[] =>
    name === undefined || name.text === "" ? [] : [{ kind, name: name.text, place: placeOf(file, name), rule }];
  const inside = rulesOf(file).flatMap((rule) => [
    ...named("rules", rule.name, rule),
    ...named("titles", rule.title && toNamed(rule.title), rule),
    ...clausesOf(rule, "derive").flatMap(({ name }) => named("derived", name, rule)),
    ...stepsOf(rule).flatMap((name) => named("steps", name, rule)),
    ...clausesOf(rule, "test").flatMap(({ name }) => named("tests", toNamed(name), rule)),
  ]);
  const outside = file.tree.declarations.flatMap((declaration) => {
    const kind = kinds[declaration.kind];
    const own = kind === undefined || !("name" in declaration) ? [] : named(kind, declaration.name);
    const clauses = declaration.kind === "source" ? declaration.clauses : [];
    return [...own, ...clauses.flatMap((clause) => (clause.kind === "derive" ? named("derived", clause.name) : []))];
  });
  return [...named("modules", file.tree.module?.name), ...outside, ...inside];
}

const kinds: Readonly<Record<string, Nameable>> = {
  source: "sources",
  "list-declaration": "lists",
  lookup: "lookups",
  macro: "macros",
  derive: "derived",
};

function toNamed(text: { readonly value: string } & Parameters<typeof placeOf>[1]): Named {
  return { text: text.value, span: text.span };
}

function stepsOf(rule: RuleNode): readonly (Named | undefined)[] {
  return clausesOf(rule, "when").flatMap(({ trigger }) =>
    trigger.kind === "sequence" || trigger.kind === "together" ? trigger.steps.map(({ name }) => name) : [],
  );
}
