import type { Span } from "@tocsin/core";

/** A value of a YAML document with its place; aliases are followed. */
export type YamlValue = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly value: string | number | bigint | boolean | null;
  /** As written, quotes taken off. */
  readonly text: string;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlValue[];
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlValue;
}

export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  for (const entry of map.entries) if (entry.key === key) return entry;
  return undefined;
}

export function valueOf(map: YamlMap, key: string): YamlValue | undefined {
  return entryOf(map, key)?.value;
}

/** The text of a scalar that is not null; undefined for everything else. */
export function textOf(value: YamlValue | undefined): string | undefined {
  return value?.kind === "scalar" && value.value !== null ? value.text : undefined;
}

/** A truth, in the words of YAML 1.2 or of 1.1, by which Sigma's own tools read; undefined where it is none. */
export function truthOf(value: YamlValue | undefined): boolean | undefined {
  const word = textOf(value)?.toLowerCase() ?? "";
  return ["true", "yes", "on"].includes(word) ? true : ["false", "no", "off"].includes(word) ? false : undefined;
}

/** A scalar, or the scalars of a list, as texts; what is null or nested is left out. */
export function textsOf(value: YamlValue | undefined): readonly string[] {
  if (value === undefined || value.kind === "map") return [];
  const items = value.kind === "list" ? value.items : [value];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** As plain data, for what is only carried along. */
export function toPlain(value: YamlValue): unknown {
  switch (value.kind) {
    case "scalar":
      return typeof value.value === "bigint" ? value.text : value.value;
    case "list":
      return value.items.map(toPlain);
    case "map":
      return Object.fromEntries(value.entries.map((entry) => [entry.key, toPlain(entry.value)]));
  }
}
