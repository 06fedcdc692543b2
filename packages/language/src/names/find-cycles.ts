import type { Report } from "../compile/report.ts";
import type { MacroCall } from "../tree/conditions.ts";
import type { Node } from "../tree/names.ts";
import { type Declared, isKind, toPlace } from "./declared.ts";
import type { FileNames } from "./file-names.ts";
import { walk } from "./walk.ts";

/**
 * The macros and derived names of modules that are made of themselves, perhaps by way of others. Each circle is
 * reported once, at its first member in the order given.
 */
export function findCycles(
  declared: readonly Declared[],
  namesOf: (declared: Declared) => FileNames,
  report: Report,
): ReadonlySet<Declared["node"]> {
  const cyclic = new Set<Declared["node"]>();
  const done = new Set<Declared["node"]>();
  for (const start of declared) {
    if (!isKind(start, "macro") && !isKind(start, "derive")) continue;
    // A path of its own instead of recursion: a chain of macros may be as long as the file.
    const path: { readonly declared: Declared; readonly uses: Iterator<Declared> }[] = [];
    const enter = (next: Declared) => path.push({ declared: next, uses: usesOf(next, namesOf(next)).values() });
    if (!done.has(start.node)) enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const next = last.uses.next();
      if (next.done === true) {
        done.add(last.declared.node);
        path.pop();
        continue;
      }
      const at = path.findIndex((step) => step.declared.node === next.value.node);
      if (at < 0 && !done.has(next.value.node)) enter(next.value);
      if (at >= 0) {
        const members = path.slice(at).map((step) => step.declared);
        reportCycle(members, cyclic, report);
      }
    }
  }
  return cyclic;
}

function reportCycle(members: readonly Declared[], cyclic: Set<Declared["node"]>, report: Report): void {
  const [first] = members;
  if (first === undefined) return;
  const known = members.every((member) => cyclic.has(member.node));
  for (const member of members) cyclic.add(member.node);
  if (known) return;
  const way = [...members, first].map((member) => member.node.name.text).join(" → ");
  report.add("TOC2009", { name: first.node.name.text, way }, toPlace(first.file, first.node.name.span));
}

/** The macros and derived names that one names; a macro's parameters hide them. */
function usesOf({ node }: Declared, names: FileNames): Declared[] {
  const part: Node | undefined =
    node.kind === "macro" ? node.condition : node.kind === "derive" ? node.expression : undefined;
  const hidden = new Set(node.kind === "macro" ? node.parameters.map((parameter) => parameter.text) : []);
  const uses = new Set<Declared>();
  for (const inner of part === undefined ? [] : walk(part)) {
    const word = toWord(inner);
    const declared = word === undefined || hidden.has(word) ? undefined : names.visible.get(word);
    if (declared !== undefined && (isKind(declared, "macro") || isKind(declared, "derive"))) uses.add(declared);
  }
  return [...uses];
}

function toWord(node: Node): string | undefined {
  if (node.kind === "macro-call") return (node as MacroCall).name.text;
  if (node.kind !== "field" || !("segments" in node)) return undefined;
  const segments = node.segments as readonly { readonly text: string; readonly quoted: boolean }[];
  return segments.length === 1 && segments[0]?.quoted === false ? segments[0].text : undefined;
}
