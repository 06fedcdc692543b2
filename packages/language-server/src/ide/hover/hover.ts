import { type Diagnostic, messages, type Span } from "@tocsin/core";
import { describeDeclared } from "../describe/describe-declared.ts";
import { describeField, toBlock, toMarkdown, toValues } from "../describe/describe-field.ts";
import { describeFunction, describeKeyword, describeTechnique } from "../describe/describe-word.ts";
import { findMeaning, type Meaning } from "../scope/meaning.ts";
import { usedValues } from "../scope/used-values.ts";
import type { View } from "../view.ts";

/** What an editor shows over a word. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands at an offset: a name, a field, a function, a technique, a keyword; and the reason of what is wrong there. */
export function hover(view: View, offset: number, diagnostics: readonly Diagnostic[]): Hover | undefined {
  const meaning = findMeaning(view, offset);
  const own = meaning === undefined ? hoverKeyword(view, offset) : toHover(meaning, view);
  const wrong = diagnostics.filter(({ place }) => place !== undefined && place.start <= offset && offset <= place.end);
  const span = own?.span ?? wrong[0]?.place;
  if (span === undefined) return undefined;
  const pages = wrong.map(({ code }) => `**${code}: ${messages[code].title}**\n\n${messages[code].why}`);
  const markdown = [...(own === undefined ? [] : [own.markdown]), ...new Set(pages)].join("\n\n---\n\n");
  return { span: { start: span.start, end: span.end }, markdown };
}

function toHover(meaning: Meaning, view: View): Hover {
  return { span: meaning.span, markdown: describe(meaning, view) };
}

function describe(meaning: Meaning, { linked, snapshot }: View): string {
  switch (meaning.kind) {
    case "field":
      return [describeField(meaning.path, meaning.field, meaning.schema), ...describeUse(meaning.path, snapshot)].join(
        "\n\n",
      );
    case "declared":
      return describeDeclared(meaning.declared, linked);
    case "step":
      return `\`${meaning.name}\` · step, events of ${toMarkdown(meaning.source.name)}`;
    case "derived":
      return `\`${meaning.name}\` · derived name\n\n${toBlock(meaning.expression)}`;
    case "parameter":
      return `\`${meaning.name}\` · parameter of ${toMarkdown(meaning.macro)}`;
    case "function":
      return describeFunction(meaning.name) ?? meaning.name;
    case "technique":
      return describeTechnique(meaning.id) ?? `\`${meaning.id}\` is no technique of ATT&CK.`;
  }
}

/** What rules compare a field with. */
function describeUse(path: string, snapshot: View["snapshot"]): readonly string[] {
  const values = usedValues(path, snapshot);
  return values.length === 0 ? [] : [`Used in rules: ${toValues(values)}`];
}

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
const word = /[A-Za-z_@][\w@]*/g;

function hoverKeyword({ file }: View, offset: number): Hover | undefined {
  if (file.comments.some(({ span }) => span.start <= offset && offset <= span.end)) return undefined;
  const start = file.text.lastIndexOf("\n", offset - 1) + 1;
  const end = file.text.indexOf("\n", offset);
  const line = file.text.slice(start, end < 0 ? undefined : end);
  const bare = line.replaceAll(quoted, (text) => " ".repeat(text.length));
  for (const { 0: text, index } of bare.matchAll(word)) {
    const span = { start: start + index, end: start + index + text.length };
    const markdown = span.start <= offset && offset <= span.end ? describeKeyword(text) : undefined;
    if (markdown !== undefined) return { span, markdown };
  }
  return undefined;
}
