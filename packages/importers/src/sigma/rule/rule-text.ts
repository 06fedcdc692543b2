import type { SigmaMetadata } from "../model.ts";
import { levels } from "../parse-metadata.ts";
import { quote } from "../write/quote.ts";
import { toPlain } from "../yaml/yaml-value.ts";

/** What a rule of Tocsin is made of, beside what its Sigma document says about itself. */
export interface RuleParts {
  readonly name: string;
  readonly metadata: SigmaMetadata;
  readonly definition?: string;
  readonly license?: string;
  /** Source text of `when` and everything that follows it but severity and alert. */
  readonly when: string;
  readonly exceptions: readonly { readonly when: string; readonly because: string }[];
  readonly disabled?: string;
  readonly signalOnly: boolean;
  /** Expressions, perhaps with `as name`. */
  readonly include: readonly string[];
}

const statuses: Readonly<Record<string, string>> = {
  stable: "live",
  test: "test",
  experimental: "draft",
  deprecated: "deprecated",
  unsupported: "draft",
};

/** What Sigma says can be told from what Tocsin says. */
const saidByStatus: readonly string[] = ["stable", "test", "experimental", "deprecated"];

/** A rule as source text, not formatted. */
export function toRuleText(parts: RuleParts): string {
  const { metadata, definition, license = metadata.license } = parts;
  const { techniques, tags } = splitTags(metadata.tags);
  const text = (clause: string, value: string | undefined) =>
    value === undefined ? [] : [`${clause} ${quote(value)}`];
  const list = (clause: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${clause} ${values.map(quote).join(", ")}`];
  const lines = [
    ...text("description", metadata.description),
    `status ${statuses[metadata.status ?? ""] ?? "test"}`,
    ...list("author", metadata.author === undefined ? [] : [metadata.author]),
    ...text("license", license),
    ...text("uuid", metadata.id),
    ...text("disabled because", parts.disabled),
    ...(techniques.length === 0 ? [] : [`mitre ${techniques.join(", ")}`]),
    ...list("tags", tags),
    ...list("references", metadata.references),
    ...list("false_positives", metadata.falsePositives),
    ...toData(metadata, definition).map(([key, value]) => `data ${quote(key)} ${quote(value)}`),
    `when ${parts.when}`,
    ...parts.exceptions.map(({ when, because }) => `except when ${when} because ${quote(because)}`),
    `severity ${levels.includes(metadata.level ?? "") ? metadata.level : "medium"}`,
    ...(parts.signalOnly ? ["signal only"] : []),
    ...(parts.include.length === 0 ? [] : [`alert { include ${parts.include.join(", ")} }`]),
  ];
  return `rule ${parts.name} ${quote(metadata.title)} {\n  ${lines.join("\n  ")}\n}\n`;
}

/** `attack.t1059.001` is a technique; everything else stays a tag. */
function splitTags(all: readonly string[]): { techniques: readonly string[]; tags: readonly string[] } {
  const techniqueOf = (tag: string) => /^attack\.(t\d{4}(?:\.\d{3})?)$/i.exec(tag)?.[1]?.toUpperCase();
  const techniques = new Set(all.flatMap((tag) => techniqueOf(tag) ?? []));
  return { techniques: [...techniques], tags: all.filter((tag) => techniqueOf(tag) === undefined) };
}

/** What Tocsin has no clause for, under the names that Sigma gives it. */
function toData(metadata: SigmaMetadata, definition: string | undefined): (readonly [string, string])[] {
  const more = metadata.more.map(({ key, value }): [string, string] => {
    const plain = toPlain(value);
    return [key, typeof plain === "string" ? plain : JSON.stringify(plain)];
  });
  const odd = (key: string, value: string | undefined, known: boolean): (readonly [string, string])[] =>
    value === undefined || known ? [] : [[key, value]];
  return [
    ...odd("name", metadata.name, false),
    ...odd("status", metadata.status, metadata.status === undefined || saidByStatus.includes(metadata.status)),
    ...odd("level", metadata.level, metadata.level !== undefined && levels.includes(metadata.level)),
    ...odd("definition", definition, false),
    ...more,
  ].filter(([key, value]) => key !== "" && value !== "" && value !== "null");
}
