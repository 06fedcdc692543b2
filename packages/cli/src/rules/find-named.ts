import { createDiagnostic, type Diagnostic, type Rule } from "@tocsin/core";
import { editDistance } from "@tocsin/schema";

/** How many names a message lists. */
const mostNames = 5;

export type Found<Item> = { readonly item: Item } | { readonly problem: Diagnostic };

/** The rule of a full name, or the only one whose full name ends in it. */
export function findRule(name: string, rules: readonly Rule[], paths: readonly string[]): Found<Rule> {
  const found = rules.filter(({ id }) => isNamed(id, name));
  const exact = found.find(({ id }) => id === name) ?? (found.length === 1 ? found[0] : undefined);
  if (exact !== undefined) return { item: exact };
  if (found.length > 1) {
    const rules = toFirstNames(found.map(({ id }) => id));
    return { problem: createDiagnostic("TOC6006", { rule: name, rules }) };
  }
  const suggestion = suggest(
    name,
    rules.map(({ id }) => id),
  );
  return { problem: createDiagnostic("TOC6005", { rule: name, paths: paths.join("`, `"), suggestion }) };
}

/** Whether the words mean a full name: it itself, or its end after a dot. */
export function isNamed(fullName: string, name: string): boolean {
  return fullName === name || fullName.endsWith(`.${name}`);
}

/** The names, of many the first few and how many there are besides, for a message of one line. */
export function toFirstNames(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(", ");
  return names.length > mostNames ? `${shown} and ${String(names.length - mostNames)} more` : shown;
}

/** `; the nearest is …`, or nothing where no name is near. */
export function suggest(name: string, fullNames: readonly string[]): string {
  const farthest = Math.max(1, Math.floor(name.length / 3));
  const near = fullNames
    .flatMap((fullName) =>
      [fullName, lastPart(fullName)].map((part) => ({ fullName, distance: editDistance(name, part, farthest) })),
    )
    .toSorted((left, right) => (left.distance ?? Infinity) - (right.distance ?? Infinity))[0];
  return near?.distance === undefined ? "" : `; the nearest is \`${near.fullName}\``;
}

function lastPart(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}
