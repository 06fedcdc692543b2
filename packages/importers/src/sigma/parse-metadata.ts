import { findNearWord } from "@tocsin/language";
import type { SigmaMetadata } from "./model.ts";
import type { Reporter } from "./reporter.ts";
import { entryOf, textOf, textsOf, valueOf, type YamlMap } from "./yaml/yaml-value.ts";

const known = [
  "title",
  "id",
  "name",
  "status",
  "description",
  "author",
  "license",
  "references",
  "tags",
  "falsepositives",
  "fields",
  "level",
  "logsource",
  "detection",
  "correlation",
  "filter",
];

/** What the specification lists. */
export const levels: readonly string[] = ["informational", "low", "medium", "high", "critical"];

/** Says of a level that is none of Sigma's that the rule will be medium. One that is left empty is as none at all. */
export function checkLevel(map: YamlMap, reporter: Reporter): void {
  const value = valueOf(map, "level");
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return;
  const level = textOf(value)?.trim().toLowerCase();
  if (level === "" || (level !== undefined && levels.includes(level))) return;
  const near = level === undefined ? undefined : findNearWord(level, levels);
  const written = level === undefined ? "The level is no text" : `The level \`${level}\` is unknown`;
  const suggestion = near === undefined ? "" : `; the nearest is \`${near}\``;
  reporter.fail("TOC8012", { written, suggestion }, entryOf(map, "level")!.value.span);
}

export function toMetadata(map: YamlMap): SigmaMetadata {
  const text = (key: string) => {
    const value = textOf(valueOf(map, key))?.trim();
    return value === undefined || value === "" ? undefined : value;
  };
  const texts = (key: string) =>
    textsOf(valueOf(map, key))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const authors = texts("author");
  return {
    title: text("title") ?? "",
    id: text("id"),
    name: text("name"),
    status: text("status")?.toLowerCase(),
    description: text("description"),
    author: authors.length === 0 ? undefined : authors.join(", "),
    license: text("license"),
    references: texts("references"),
    tags: texts("tags"),
    falsePositives: texts("falsepositives"),
    fields: texts("fields"),
    level: text("level")?.toLowerCase(),
    more: map.entries.filter(({ key }) => !known.includes(key)).map(({ key, value }) => ({ key, value })),
  };
}
