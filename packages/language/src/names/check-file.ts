import { functions, type Fix } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { MacroDeclaration, UseDeclaration } from "../tree/declarations.ts";
import type { Name } from "../tree/names.ts";
import type { Call } from "../tree/expressions.ts";
import type { MacroCall } from "../tree/conditions.ts";
import { literalFunctionNames } from "../types/literal-functions.ts";
import { toPlace } from "./declared.ts";
import { type FileNames, resolveName } from "./file-names.ts";
import { walk, wordsOf } from "./walk.ts";

/** What can be said of the names of one file without looking at any event. */
export function checkFile(names: FileNames, report: Report, lints: boolean): void {
  if (lints) lintImports(names, report);
  for (const declaration of names.file.tree.declarations) {
    if (declaration.kind === "macro") checkMacro(declaration, names, report.part({ firstErrorOnly: true }));
  }
}

/** A name that is imported and never written again. */
function lintImports({ file, visible }: FileNames, report: Report): void {
  if (file.tree.uses.length === 0) return;
  const used = new Set(file.tree.declarations.flatMap((declaration) => [...wordsOf(declaration, "name")]));
  for (const use of file.tree.uses) {
    for (const name of use.names) {
      const isImported = visible.get(name.text)?.module === use.from.text;
      if (used.has(name.text) || !isImported) continue;
      report.add(
        "TOC2017",
        { name: name.text, module: use.from.text },
        toPlace(file, name.span),
        toRemoval(use, name, file),
      );
    }
  }
}

/** Takes a name out of its `use`; the last one takes the line with it. Undefined where a comment is in the way. */
function toRemoval(use: UseDeclaration, name: Name, file: ParsedFile): Fix | undefined {
  const at = use.names.indexOf(name);
  const [before, after] = [use.names[at - 1], use.names[at + 1]];
  const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(file.text.slice(use.span.end))?.[0];
  if (before === undefined && after === undefined && lineEnd === undefined) return undefined;
  const span =
    before !== undefined
      ? { start: before.span.end, end: name.span.end }
      : after !== undefined
        ? { start: name.span.start, end: after.span.start }
        : { start: use.span.start, end: use.span.end + (lineEnd?.length ?? 0) };
  const removed = file.text.slice(span.start, span.end);
  if (removed.includes("#")) return undefined;
  return { title: "Take it out", edits: [{ place: toPlace(file, span), newText: "" }], safe: "same meaning" };
}

/** Parameters that share a name, and macros and functions that do not exist, also where nobody uses the macro. */
function checkMacro(macro: MacroDeclaration, names: FileNames, report: Report): void {
  const parameters = new Set<string>();
  for (const parameter of macro.parameters) {
    if (parameters.has(parameter.text) && parameter.text !== "") {
      const words = { name: parameter.text, macro: macro.name.text };
      report.add("TOC2023", words, toPlace(names.file, parameter.span));
    }
    parameters.add(parameter.text);
  }
  for (const node of walk(macro.condition)) {
    if (node.kind === "macro-call") resolveName((node as MacroCall).name, "macro", names, report);
    if (node.kind === "call") checkCall(node as Call, names, report);
  }
}

function checkCall(call: Call, names: FileNames, report: Report): void {
  const known = [...Object.keys(functions), ...literalFunctionNames];
  if (!known.includes(call.name.text)) resolveName(call.name, "lookup", names, report, known);
}
