import { moduleOf, type ParsedFile } from "@tocsin/language";

/**
 * What others may see of a file: of each name that it declares the text of the declaration, and of a rule its name alone, for no other file looks
 * into a rule. Two files with the same are the same to all others.
 */
export interface DeclaredTexts {
  readonly module: string;
  readonly names: ReadonlyMap<string, string>;
  /** Full names of rules that it has exceptions for, each with the text of these. */
  readonly exceptions: ReadonlyMap<string, string>;
}

export function toDeclaredTexts(parsed: ParsedFile): DeclaredTexts {
  const { tree, text } = parsed;
  const names = new Map<string, string>();
  const exceptions = new Map<string, string>();
  // A declaration means what it says among the names that its file imports.
  const imports = tree.uses.map(({ span }) => text.slice(span.start, span.end)).join("\n");
  const add = (to: Map<string, string>, name: string, written: string) =>
    to.set(name, `${to.get(name) ?? ""}\n${written}`);
  for (const node of tree.declarations) {
    const written = `${text.slice(node.span.start, node.span.end)}\n${imports}`;
    if (node.kind === "exceptions") add(exceptions, node.rule.text, written);
    else add(names, node.name.text, node.kind === "rule" ? "rule" : written);
  }
  return { module: moduleOf(parsed), names, exceptions };
}
