import { moduleOf, type ParsedFile } from "@tocsin/language";

/** What others may see of a name that a file declares. */
export interface DeclaredText {
  /** The text of its declarations; of a rule nothing, for no other file looks into one. */
  readonly text: string;
  readonly isRule: boolean;
}

/** What others may see of a file. Two files with the same are the same to all others. */
export interface DeclaredTexts {
  readonly module: string;
  readonly names: ReadonlyMap<string, DeclaredText>;
  /** Full names of rules that it has exceptions for, each with the text of these. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** The text of its imports: a declaration means what it says among the names that its file has. */
  readonly imports: string;
}

export function toDeclaredTexts(parsed: ParsedFile): DeclaredTexts {
  const { tree, text } = parsed;
  const names = new Map<string, DeclaredText>();
  const exceptions = new Map<string, string>();
  const imports = tree.uses.map(({ span }) => text.slice(span.start, span.end)).join("\n");
  for (const node of tree.declarations) {
    const written = text.slice(node.span.start, node.span.end);
    if (node.kind === "exceptions")
      exceptions.set(node.rule.text, `${exceptions.get(node.rule.text) ?? ""}\n${written}`);
    else {
      const before = names.get(node.name.text);
      const isRule = node.kind === "rule" && before?.isRule !== false;
      names.set(node.name.text, { text: `${before?.text ?? ""}\n${node.kind === "rule" ? "" : written}`, isRule });
    }
  }
  return { module: moduleOf(parsed), names, exceptions, imports };
}
