import type { Selection, SelectionItem } from "../model.ts";
import type { Reporter } from "../reporter.ts";
import type { YamlEntry, YamlScalar, YamlValue } from "../yaml/yaml-value.ts";

/** A selection: a map is all of its entries, a list any of its items, a text is searched for in the whole event. */
export function parseSelection(value: YamlValue, name: string, reporter: Reporter): Selection | undefined {
  switch (value.kind) {
    case "map":
      return parseGroup(
        "all",
        value.entries,
        (entry) => parseItem(entry, reporter),
        () => nothing(value, name, reporter),
      );
    case "list":
      return parseList(value.items, value, name, reporter);
    case "scalar":
      return value.value === null ? nothing(value, name, reporter) : toKeywords([value]);
  }
}

/** Texts that stand together in a list are one search. */
function parseList(
  items: readonly YamlValue[],
  whole: YamlValue,
  name: string,
  reporter: Reporter,
): Selection | undefined {
  const scalars = items.filter((item): item is YamlScalar => item.kind === "scalar");
  const others = items.filter((item) => item.kind !== "scalar");
  const nulls = scalars.find(({ value }) => value === null);
  if (nulls !== undefined) return nothing(nulls, name, reporter);
  const keywords = scalars.length === 0 ? [] : [toKeywords(scalars)];
  const parsed = others.map((item) => parseSelection(item, name, reporter));
  const found = parsed.filter((item) => item !== undefined);
  if (found.length < parsed.length) return undefined;
  const of = [...keywords, ...found];
  return of.length === 0 ? nothing(whole, name, reporter) : toGroup("any", of);
}

function parseItem({ key, keySpan, value }: YamlEntry, reporter: Reporter): Selection | undefined {
  const [field = "", ...modifiers] = key.includes("|") ? key.split("|").map((part) => part.trim()) : [key.trim()];
  const fail = (reason: string) => reporter.fail("TOC8004", { key, reason }, keySpan);
  if (value.kind === "map") return fail("it holds a map where a value is expected");
  const items = value.kind === "list" ? value.items : [value];
  if (items.length === 0) return fail("it lists no value");
  const values = items.filter((item) => item.kind === "scalar");
  if (values.length < items.length) return fail("it holds a list or a map where a value is expected");
  return {
    kind: "item",
    ...(field !== "" && { field }),
    modifiers,
    values,
    span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
  };
}

function toKeywords(values: readonly YamlScalar[]): SelectionItem {
  const span = { start: values[0]!.span.start, end: values.at(-1)!.span.end };
  return { kind: "item", modifiers: [], values, span };
}

function parseGroup(
  kind: "all" | "any",
  entries: readonly YamlEntry[],
  parse: (entry: YamlEntry) => Selection | undefined,
  onEmpty: () => undefined,
): Selection | undefined {
  const of = entries.map(parse);
  const found = of.filter((item) => item !== undefined);
  if (found.length < of.length) return undefined;
  return found.length === 0 ? onEmpty() : toGroup(kind, found);
}

function toGroup(kind: "all" | "any", of: readonly Selection[]): Selection {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind, of };
}

function nothing(value: YamlValue, name: string, reporter: Reporter): undefined {
  return reporter.fail("TOC8002", { reason: `the selection ${name} says nothing` }, value.span);
}
