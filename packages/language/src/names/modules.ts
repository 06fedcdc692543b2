import { compareTexts, type Diagnostic, toLineColumn, toLineStarts } from "@tocsin/core";
import { Diagnostics, type Report } from "../compile/report.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { ExceptionsDeclaration } from "../tree/declarations.ts";
import { reservedNames } from "./reserved-names.ts";
import { type Declared, kindWords, toPlace } from "./declared.ts";

/** All names that files of one module declare; they share one name space, whatever their kind. */
export interface Module {
  readonly name: string;
  readonly declared: ReadonlyMap<string, Declared>;
  /** Sorted by path. */
  readonly files: readonly ParsedFile[];
  readonly exceptions: readonly { readonly node: ExceptionsDeclaration; readonly file: ParsedFile }[];
  /** Names that cannot be, or are declared twice. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Modules = ReadonlyMap<string, Module>;

/**
 * The module of a file: what it declares, else its base name without `.tocsin`, in small letters, with `_` for all that
 * a name may not hold. Several files may belong to one module.
 */
export function moduleOf(file: ParsedFile): string {
  const declared = file.tree.module?.name.text;
  if (declared !== undefined && declared !== "") return declared;
  const base = /[^/\\]*$/.exec(file.file)?.[0] ?? "";
  const name = base
    .replace(/\.tocsin$/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, "_");
  return /^[a-z_]/.test(name) ? name : `_${name}`;
}

/** Gathers what files declare, module by module. */
export function collectModules(files: readonly ParsedFile[]): Modules {
  const byName = Map.groupBy(files, moduleOf);
  return new Map([...byName].map(([name, own]) => [name, collectModule(name, own)]));
}

/** A name declared twice is an error at the second place, and the first one counts, in the order of the files' paths. */
export function collectModule(name: string, files: readonly ParsedFile[]): Module {
  const sorted = files.toSorted((a, b) => compareTexts(a.file, b.file));
  const declared = new Map<string, Declared>();
  const exceptions: Module["exceptions"][number][] = [];
  const diagnostics = new Diagnostics();
  const report = diagnostics.report();
  for (const file of sorted) {
    for (const node of file.tree.declarations) {
      if (node.kind === "exceptions") exceptions.push({ node, file });
      else if (node.name.text !== "") declare({ node, module: name, file }, declared, report);
    }
  }
  return { name, files: sorted, declared, exceptions, diagnostics: diagnostics.sorted() };
}

function declare(declared: Declared, names: Map<string, Declared>, report: Report): void {
  const { node, file, module } = declared;
  const name = node.name.text;
  const place = toPlace(file, node.name.span);
  const reserved = reservedNames.get(name);
  if (reserved !== undefined) {
    report.add("TOC2016", { name, what: reserved }, place);
    return;
  }
  const first = names.get(name);
  if (first === undefined) {
    names.set(name, declared);
    return;
  }
  const { line } = toLineColumn(toLineStarts(first.file.text), first.node.name.span.start);
  const where = `${first.file.file}:${line}`;
  report.add("TOC2003", { name, module, what: kindWords[first.node.kind], first: where }, place);
}
