import type { SigmaMetadata } from "./model.ts";
import { textOf, textsOf, valueOf, type YamlMap } from "./yaml/yaml-value.ts";

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
