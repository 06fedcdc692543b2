import type { Fix } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { Name } from "../tree/names.ts";
import { type Declared, type DeclaredKind, isKind, kindWords, toPlace } from "./declared.ts";
import { type Modules, moduleOf } from "./modules.ts";
import { LayeredNames } from "./layered-names.ts";
import { nearNames, toQuestion, toReplacement } from "./near-names.ts";

/** The names that one file sees: those of its module, and those that it imports. */
export interface FileNames {
  readonly file: ParsedFile;
  readonly module: string;
  readonly visible: LayeredNames;
  /** Names that an import should have brought and did not, which has been reported: no more is said of them. */
  readonly broken: ReadonlySet<string>;
  readonly modules: Modules;
}

/** Unknown modules, names that they lack, and imports that hide a name of the module are errors. */
export function toFileNames(file: ParsedFile, modules: Modules, report: Report): FileNames {
  const module = moduleOf(file);
  const visible = new LayeredNames(modules.get(module)?.declared ?? new Map<string, Declared>());
  const broken = new Set<string>();
  for (const use of file.tree.uses) {
    const clause = report.part({ firstErrorOnly: true });
    const origin = modules.get(use.from.text);
    if (origin === undefined) {
      if (use.from.text !== "") reportUnknownModule(file, use.from, modules, clause);
      for (const name of use.names) broken.add(name.text);
      continue;
    }
    for (const name of use.names) importName(name, origin.name, { file, module, modules, visible, broken }, clause);
  }
  return { file, module, visible, broken, modules };
}

function importName(
  name: Name,
  from: string,
  into: FileNames & { readonly broken: Set<string> },
  report: Report,
): void {
  if (name.text === "") return;
  const origin = into.modules.get(from)?.declared ?? new Map<string, Declared>();
  const declared = origin.get(name.text);
  const place = toPlace(into.file, name.span);
  if (declared === undefined) {
    into.broken.add(name.text);
    const near = nearNames(origin.keys(), name.text);
    report.add("TOC2002", { module: from, name: name.text, near: toQuestion(near) }, place, toReplacement(near, place));
    return;
  }
  const present = into.visible.get(name.text);
  if (present !== undefined && present.node !== declared.node) {
    const what = `a ${kindWords[present.node.kind]} of module ${present.module}`;
    report.add("TOC2016", { name: name.text, what }, place);
    return;
  }
  into.visible.add(name.text, declared);
}

function reportUnknownModule(
  file: ParsedFile,
  from: { readonly text: string; readonly span: Name["span"] },
  modules: Modules,
  report: Report,
): void {
  const near = nearNames(modules.keys(), from.text);
  const place = toPlace(file, from.span);
  report.add("TOC2001", { module: from.text, near: toQuestion(near) }, place, toReplacement(near, place));
}

const unknownCodes = {
  source: "TOC2005",
  "list-declaration": "TOC2006",
  macro: "TOC2007",
  lookup: "TOC2008",
} as const;

/** What `name` means where a source, a list, a macro or a lookup is expected. Anything else is reported. */
export function resolveName<Kind extends keyof typeof unknownCodes>(
  name: Name,
  kind: Kind,
  names: FileNames,
  report: Report,
  more: readonly string[] = [],
): Declared<Kind> | undefined {
  if (name.text === "" || names.broken.has(name.text)) {
    report.fail();
    return undefined;
  }
  const declared = names.visible.get(name.text);
  if (declared !== undefined && isKind(declared, kind)) return declared;
  const place = toPlace(names.file, name.span);
  if (declared !== undefined) {
    const words = { name: name.text, found: kindWords[declared.node.kind], wanted: kindWords[kind] };
    report.add("TOC2024", words, place);
    return undefined;
  }
  const known = [...more, ...namesOfKind(names, kind)];
  const near = nearNames(known, name.text);
  const fix = toImport(name, kind, names) ?? toReplacement(near, place);
  const advice = toQuestion(near) || (fix ? "" : " Declare it in this module, or bring it in with `use`.");
  report.add(unknownCodes[kind], { name: name.text, near: advice }, place, fix);
  return undefined;
}

function namesOfKind(names: FileNames, kind: DeclaredKind): string[] {
  return names.visible.ofKind(kind).map((declared) => declared.node.name.text);
}

/** `use name from module`, where exactly one other module declares the name. */
function toImport(name: Name, kind: DeclaredKind, names: FileNames): Fix | undefined {
  const owners = [...names.modules.values()].filter((module) => module.declared.get(name.text)?.node.kind === kind);
  const [owner] = owners;
  if (owner === undefined || owners.length > 1) return undefined;
  const { tree, file } = names.file;
  const before = tree.uses.at(-1) ?? tree.module;
  const line = `use ${name.text} from ${owner.name}`;
  const at = before?.span.end ?? 0;
  const newText = before === undefined ? `${line}\n\n` : `\n${line}`;
  return { title: `Import ${name.text} from ${owner.name}`, edits: [{ place: { file, start: at, end: at }, newText }] };
}
