import type { Span } from "@tocsin/core";
import type {
  Call,
  Comparison,
  ExpectedField,
  Expression,
  FieldPath,
  IncludeItem,
  MacroCall,
  Name,
  Node,
  RuleClause,
} from "@tocsin/language";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { childrenOf } from "./children-of.ts";
import { ruleTextsIn } from "./rule-texts-in.ts";
import type { NamedSymbol, Reference, SymbolKind } from "./named-symbol.ts";
import {
  findDeclared,
  findRuleNamed,
  findValue,
  namesOfMacro,
  namesOfRule,
  namesOfSource,
  sourcesOfRule,
  toSymbol,
  type Surroundings,
} from "./names-in-reach.ts";

const known = new WeakMap<Snapshot, Map<RuleFile, readonly Reference[]>>();

/** Every place in a file that names something, declarations included, in the order of the text. Names that mean nothing are left out. */
export function referencesIn(file: RuleFile, snapshot: Snapshot): readonly Reference[] {
  const ofSnapshot = known.get(snapshot) ?? new Map<RuleFile, readonly Reference[]>();
  known.set(snapshot, ofSnapshot);
  const before = ofSnapshot.get(file);
  if (before !== undefined) return before;
  const found = new Finder(file, snapshot).find();
  ofSnapshot.set(file, found);
  return found;
}

class Finder {
  readonly #file: RuleFile;
  readonly #snapshot: Snapshot;
  readonly #found: Reference[] = [];

  constructor(file: RuleFile, snapshot: Snapshot) {
    this.#file = file;
    this.#snapshot = snapshot;
  }

  find(): readonly Reference[] {
    const { tree } = this.#file.parsed;
    const names = this.#snapshot.namesOf(this.#file);
    if (tree.module !== undefined) this.#addModule(tree.module.name.text, tree.module.name.span, true);
    for (const use of tree.uses) {
      this.#addModule(use.from.text, use.from.span, false);
      const origin = names.modules.get(use.from.text);
      for (const name of use.names) {
        const declared = origin?.declared.get(name.text);
        if (declared !== undefined) this.#add(name, toSymbol(declared));
      }
    }
    for (const declaration of tree.declarations) {
      const around: Surroundings = { names, local: new Map(), sources: [] };
      this.#declaration(declaration, around);
    }
    return this.#found.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #declaration(node: RuleFile["parsed"]["tree"]["declarations"][number], around: Surroundings): void {
    const { file } = this.#file;
    if (node.kind === "exceptions") {
      this.#exceptionsFor(node.rule, around);
      const rule = findRuleNamed(node.rule.text, this.#snapshot);
      const inside = rule === undefined ? around : { ...around, sources: sourcesOfRule(rule.node) };
      for (const clause of node.clauses) this.#visit(clause, inside);
      return;
    }
    const declared = findDeclared(node.name.text, around.names, moduleKinds);
    if (declared !== undefined) {
      const isFirst = declared.file === file && declared.span.start === node.name.span.start;
      this.#found.push({ span: node.name.span, symbol: declared, isDeclaration: isFirst });
    }
    switch (node.kind) {
      case "rule":
        this.#rule(node.clauses, {
          ...around,
          rule: node,
          local: namesOfRule(node, file),
          sources: sourcesOfRule(node),
        });
        break;
      case "macro": {
        const sources = [...around.names.visible.values()].filter((one) => one.node.kind === "source");
        const inside = { local: namesOfMacro(node, file), sources: sources.map((one) => one.node.name.text) };
        this.#locals(inside.local);
        this.#visit(node.condition, { ...around, macro: node, ...inside });
        break;
      }
      case "source": {
        const local = namesOfSource(node.clauses, file);
        this.#locals(local);
        for (const clause of node.clauses) this.#visit(clause, { ...around, local });
        break;
      }
      default:
        for (const child of childrenOf(node)) this.#visit(child, around);
    }
  }

  #rule(clauses: readonly RuleClause[], around: Surroundings): void {
    this.#locals(around.local);
    for (const clause of clauses) this.#visit(clause, around);
  }

  #locals(local: ReadonlyMap<string, NamedSymbol>): void {
    for (const symbol of local.values()) this.#found.push({ span: symbol.span, symbol, isDeclaration: true });
  }

  #visit(node: Node, around: Surroundings, also: readonly SymbolKind[] = values): void {
    switch (node.kind) {
      case "field":
        this.#field(node as FieldPath, around, also);
        return;
      case "comparison":
        this.#comparison(node as Comparison, around);
        return;
      case "macro-call": {
        const call = node as MacroCall;
        this.#add(call.name, findDeclared(call.name.text, around.names, ["macro"]));
        for (const argument of call.arguments) this.#visit(argument, around, operands);
        return;
      }
      case "call": {
        const call = node as Call;
        this.#add(call.name, findDeclared(call.name.text, around.names, ["lookup"]));
        for (const argument of call.arguments) this.#visit(argument, around);
        return;
      }
      case "body":
        // Its words are fields of an event, whatever else they may mean.
        return;
      case "include-item":
        this.#include(node as IncludeItem, around);
        return;
      case "expected-field": {
        this.#bareWord((node as ExpectedField).name, around.local, ["alias", "measure"]);
        return;
      }
      default:
        this.#names(node, around);
        for (const child of childrenOf(node)) this.#visit(child, this.#inside(node, around), also);
    }
  }

  /** Names that nodes of a kind hold, and what these may stand for. */
  #names(node: Node, { names, local }: Surroundings): void {
    const parts = node as unknown as Readonly<Record<string, Name | undefined>>;
    const add = (name: Name | undefined, kinds: readonly SymbolKind[]) =>
      name === undefined ? undefined : this.#add(name, findDeclared(name.text, names, kinds));
    if (node.kind === "events" || node.kind === "given-events") add(parts["source"], ["source"]);
    if (node.kind === "given-row") add(parts["lookup"], ["lookup"]);
    if (node.kind === "silence") add(parts["expectedFrom"], ["list"]);
    if (node.kind === "because" && parts["step"] !== undefined) this.#localName(parts["step"], local, "step");
    if (node.kind === "scaled" && parts["of"] !== undefined) this.#localName(parts["of"], local, "measure");
  }

  /** Under a pattern of events, the events are of its source. */
  #inside(node: Node, around: Surroundings): Surroundings {
    if (node.kind !== "events") return around;
    return { ...around, sources: [(node as unknown as { readonly source: Name }).source.text] };
  }

  #comparison({ subject, object, upper }: Comparison, around: Surroundings): void {
    this.#visit(subject, around);
    this.#visit(object, around, operands);
    if (upper !== undefined) this.#visit(upper, around, operands);
    for (const { name, span } of ruleTextsIn(subject, object, this.#file.text)) this.#addSpan(span, this.#toRule(name));
  }

  #field(path: FieldPath, around: Surroundings, also: readonly SymbolKind[]): void {
    const [first, ...more] = path.segments;
    if (first === undefined || first.quoted) return;
    const local = around.local.get(first.text);
    if (more.length > 0) {
      if (local?.kind === "step" || local?.kind === "parameter") this.#addSpan(first.span, local);
      return;
    }
    this.#addSpan(first.span, findValue(first.text, around, also));
  }

  #include({ what, of, as }: IncludeItem, around: Surroundings): void {
    const ofEvents = what === "count" || what === "first time" || what === "last time";
    if (ofEvents) this.#bareWord(of, around.local, ["step"]);
    else this.#visit(of, around);
    if (as !== undefined) this.#localName(as, around.local, "alias");
  }

  #bareWord(node: Expression, local: ReadonlyMap<string, NamedSymbol>, kinds: readonly SymbolKind[]): void {
    const word = node.kind === "field" && node.segments.length === 1 ? node.segments[0] : undefined;
    const symbol = word === undefined || word.quoted ? undefined : local.get(word.text);
    if (symbol !== undefined && kinds.includes(symbol.kind)) this.#addSpan(word!.span, symbol);
  }

  #localName(name: Name, local: ReadonlyMap<string, NamedSymbol>, kind: SymbolKind): void {
    const symbol = local.get(name.text);
    if (symbol?.kind === kind && symbol.span.start !== name.span.start) this.#addSpan(name.span, symbol);
  }

  #exceptionsFor(rule: { readonly text: string; readonly parts: readonly Name[] }, { names }: Surroundings): void {
    const last = rule.parts.at(-1);
    const module = rule.parts.slice(0, -1);
    if (last === undefined) return;
    this.#addSpan(last.span, this.#toRule(rule.text));
    const [first] = module;
    const name = module.map(({ text }) => text).join(".");
    if (first !== undefined && names.modules.has(name))
      this.#addModule(name, { start: first.span.start, end: module.at(-1)!.span.end }, false);
  }

  #toRule(fullName: string): NamedSymbol | undefined {
    const declared = findRuleNamed(fullName, this.#snapshot);
    return declared && toSymbol(declared);
  }

  #addModule(name: string, span: Span, isDeclaration: boolean): void {
    const first = this.#snapshot.linked.modules.get(name)?.files.find(({ tree }) => tree.module?.name.text === name);
    if (first === undefined) return;
    const declared = { file: first.file, span: first.tree.module!.name.span };
    this.#found.push({ span, symbol: { kind: "module", name, module: name, ...declared }, isDeclaration });
  }

  #add({ span }: Name, symbol: NamedSymbol | undefined): void {
    this.#addSpan(span, symbol);
  }

  #addSpan(span: Span, symbol: NamedSymbol | undefined): void {
    if (symbol !== undefined) this.#found.push({ span, symbol, isDeclaration: false });
  }
}

const moduleKinds: readonly SymbolKind[] = ["source", "list", "lookup", "macro", "derive", "rule"];
/** Where a value stands. */
const values: readonly SymbolKind[] = ["measure"];
/** Where a list may stand as well. */
const operands: readonly SymbolKind[] = ["measure", "list"];
