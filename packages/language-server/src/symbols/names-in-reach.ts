import {
  isKind,
  type Declared,
  type DeriveClause,
  type FileNames,
  type MacroDeclaration,
  type Name,
  type RuleDeclaration,
  type Step,
} from "@tocsin/language";
import type { Snapshot } from "../workspace/snapshot.ts";
import { symbolKinds, type NamedSymbol, type SymbolKind } from "./named-symbol.ts";

/** The declaration that a word stands in, for what it may mean there. */
export interface Surroundings {
  readonly names: FileNames;
  readonly rule?: RuleDeclaration;
  readonly macro?: MacroDeclaration;
  /** Names that the declaration itself gives to its own parts, by word. */
  readonly local: ReadonlyMap<string, NamedSymbol>;
  /** Names of the sources whose events are looked at. */
  readonly sources: readonly string[];
}

/** The declarations that can be named somewhere, by the word that names them. */
interface Visible {
  readonly visible: { readonly get: (word: string) => Declared | undefined };
}

/** What a name of a module means in a file, where it is of a kind. */
export function findDeclared(
  word: string,
  { visible }: Visible,
  kinds: readonly SymbolKind[],
): NamedSymbol | undefined {
  const declared = visible.get(word);
  const symbol = declared && toSymbol(declared);
  return symbol !== undefined && kinds.includes(symbol.kind) ? symbol : undefined;
}

/** The rule of a full name. */
export function findRuleNamed(fullName: string, { linked }: Snapshot): Declared<"rule"> | undefined {
  const dot = fullName.lastIndexOf(".");
  const declared = linked.modules.get(fullName.slice(0, Math.max(0, dot)))?.declared.get(fullName.slice(dot + 1));
  return declared !== undefined && isKind(declared, "rule") ? declared : undefined;
}

export function toSymbol({ node, module, file }: Declared): NamedSymbol {
  return { kind: symbolKinds[node.kind], name: node.name.text, file: file.file, span: node.name.span, module };
}

/** What a bare word means where a value is expected: a parameter, a derived name, and `also` what the place allows besides. */
export function findValue(word: string, around: Surroundings, also: readonly SymbolKind[]): NamedSymbol | undefined {
  const local = around.local.get(word);
  if (local !== undefined && (local.kind === "parameter" || local.kind === "derive" || also.includes(local.kind)))
    return local;
  return findSourceDerived(word, around) ?? findDeclared(word, around.names, ["derive", ...also]);
}

function findSourceDerived(word: string, { names, sources }: Surroundings): NamedSymbol | undefined {
  for (const name of sources) {
    const source = names.visible.get(name);
    if (source === undefined || !isKind(source, "source")) continue;
    const clause = source.node.clauses.find((each) => each.kind === "derive" && each.name.text === word);
    if (clause?.kind === "derive") return toLocal("derive", clause.name, source.file.file);
  }
  return undefined;
}

export function toLocal(kind: SymbolKind, { text, span }: Name, file: string): NamedSymbol {
  return { kind, name: text, file, span };
}

/** The names that a rule gives to its parts. */
export function namesOfRule(rule: RuleDeclaration, file: string): ReadonlyMap<string, NamedSymbol> {
  const local = new Map<string, NamedSymbol>();
  const add = (kind: SymbolKind, name: Name | undefined) => {
    if (name !== undefined && name.text !== "" && !local.has(name.text))
      local.set(name.text, toLocal(kind, name, file));
  };
  for (const clause of rule.clauses) {
    if (clause.kind === "derive") add("derive", clause.name);
    if (clause.kind === "when") {
      for (const step of stepsOf(clause.trigger)) add("step", step.name);
      if (clause.trigger.kind === "summary") for (const line of clause.trigger.lines) add("measure", line.name);
    }
    if (clause.kind === "alert") {
      for (const line of clause.lines)
        if (line.kind === "include") for (const item of line.items) add("alias", item.as);
    }
  }
  return local;
}

export function namesOfMacro(macro: MacroDeclaration, file: string): ReadonlyMap<string, NamedSymbol> {
  return new Map(macro.parameters.map((name) => [name.text, toLocal("parameter", name, file)]));
}

export function namesOfSource(clauses: readonly { readonly kind: string }[], file: string) {
  const derived = clauses.filter((clause): clause is DeriveClause => clause.kind === "derive");
  return new Map(derived.map(({ name }) => [name.text, toLocal("derive", name, file)]));
}

/** The sources that a rule looks at, in the order of the text. */
export function sourcesOfRule(rule: RuleDeclaration): readonly string[] {
  return rule.clauses.flatMap((clause) => {
    if (clause.kind !== "when") return [];
    const { trigger } = clause;
    if ("events" in trigger) return [trigger.events.source.text];
    return stepsOf(trigger).map(({ events }) => events.source.text);
  });
}

function stepsOf(trigger: { readonly kind: string }): readonly Step[] {
  return trigger.kind === "sequence" || trigger.kind === "together"
    ? (trigger as unknown as { readonly steps: readonly Step[] }).steps
    : [];
}
