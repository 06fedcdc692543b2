import { toLineColumn, toLineStarts } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { Declaration } from "../tree/declarations.ts";
import { reservedNames } from "./reserved-names.ts";
import { type Declared, type NamedDeclaration, kindWords, toPlace } from "./declared.ts";

/** All names that files of one module declare; they share one name space, whatever their kind. */
export interface Module {
  readonly name: string;
  readonly declared: ReadonlyMap<string, Declared>;
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

/** Gathers what the files declare. A name declared twice is an error at the second place, and the first one counts. */
export function collectModules(files: readonly ParsedFile[], report: Report): Modules {
  const modules = new Map<string, { name: string; declared: Map<string, Declared> }>();
  for (const file of files) {
    const name = moduleOf(file);
    const module = modules.get(name) ?? { name, declared: new Map<string, Declared>() };
    modules.set(name, module);
    for (const node of file.tree.declarations) {
      if (isNamed(node) && node.name.text !== "") declare({ node, module: name, file }, module.declared, report);
    }
  }
  return modules;
}

function isNamed(declaration: Declaration): declaration is NamedDeclaration {
  return declaration.kind !== "exceptions";
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
