import { compareTexts, type FunctionSignature } from "@tocsin/core";
import type { Keyword } from "@tocsin/language";

/** How many words a line of the list of words has. */
const wordsInLine = 14;

/** A table of Markdown for each section of the reference that is generated. */
export function toFunctionTable(functions: Readonly<Record<string, FunctionSignature>>): string {
  const rows = Object.entries(functions).map(([name, signature]) => [
    `\`${name}(${toParameters(signature)})\``,
    signature.result === "same" ? "as its first value" : signature.result,
    signature.summary,
  ]);
  return toTable(["function", "gives", "what"], rows);
}

export function toLiteralFunctionTable(summaries: Readonly<Record<string, string>>): string {
  return toTable(
    ["function", "makes the text"],
    Object.entries(summaries).map(([name, summary]) => [`\`${name}(text)\``, summary]),
  );
}

/** The clauses of a rule, by the words that begin them. */
export function toClauseTable(keywords: Readonly<Record<string, Keyword>>): string {
  const clauses = Object.entries(keywords).filter(
    ([, { kind, in: places }]) => kind === "clause" && places?.includes("rule"),
  );
  return toTable(
    ["clause", "what"],
    clauses.map(([word, { summary }]) => [`\`${word}\``, summary]),
  );
}

/** The words that cannot be names, in lines of the alphabet. */
export function toReservedWords(keywords: Readonly<Record<string, Keyword>>): string {
  const reserved = Object.entries(keywords).filter(([, { kind }]) => kind !== "trigger" && kind !== "particle");
  const shown = reserved
    .map(([word]) => word)
    .toSorted(compareTexts)
    .map((word) => `\`${word}\``);
  const lines = Array.from({ length: Math.ceil(shown.length / wordsInLine) }, (_, line) =>
    shown.slice(line * wordsInLine, (line + 1) * wordsInLine).join(", "),
  );
  return `${lines.join(",\n")}.`;
}

/** Puts each section between its marks: `<!-- generated: name -->` and `<!-- end -->`. */
export function fillSections(text: string, sections: Readonly<Record<string, string>>): string {
  return text.replace(
    /(<!-- generated: ([\w ]+) -->\n)[^]*?(<!-- end -->)/g,
    (whole, start: string, name: string, end: string) => {
      const section = sections[name];
      return section === undefined ? whole : `${start}${section}\n${end}`;
    },
  );
}

function toParameters({ parameters, variadic, optional = 0 }: FunctionSignature): string {
  const words = parameters.map((parameter, at) => (at >= parameters.length - optional ? `${parameter}?` : parameter));
  return words.join(", ") + (variadic === true ? ", …" : "");
}

/** A table of Markdown. */
export function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
