import type { Span } from "@tocsin/core";
import {
  type Call,
  type Declared,
  type EventPattern,
  type FieldPath,
  type GivenEvents,
  isKind,
  type MacroDeclaration,
  type Name,
  type Node,
  type SourceContext,
  type SourceDeclaration,
  type Step,
} from "@tocsin/language";
import { lookupField, type Schema, type SchemaField } from "@tocsin/schema";
import { findSignature } from "../describe/describe-word.ts";
import type { View } from "../view.ts";
import { nodesAt } from "./nodes-at.ts";
import { findRuleAt, findSource, toRuleEvents } from "./rule-sources.ts";

/** What a word of a rule stands for. */
export type Meaning = { readonly span: Span } & (
  | { readonly kind: "field"; readonly path: string; readonly field: SchemaField; readonly schema: Schema }
  | { readonly kind: "declared"; readonly declared: Declared }
  | { readonly kind: "step"; readonly name: string; readonly source: SourceContext }
  | { readonly kind: "derived"; readonly name: string; readonly expression: string }
  | { readonly kind: "parameter"; readonly name: string; readonly macro: string }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "technique"; readonly id: string }
);

/** What stands at an offset, and has a meaning of its own; keywords have none here. */
export function findMeaning(view: View, offset: number): Meaning | undefined {
  const nodes = nodesAt(view.file.tree, offset);
  const path = nodes.findLast((node): node is FieldPath => node.kind === "field");
  if (path !== undefined) return meaningOfField(path, view, nodes, offset);
  const name = nodes.findLast((node): node is Name => node.kind === "name");
  return name && meaningOfName(name, view, nodes);
}

function meaningOfName(name: Name, view: View, nodes: readonly Node[]): Meaning | undefined {
  const { span, text } = name;
  const parent = nodes.at(-2);
  if (parent?.kind === "mitre") return { kind: "technique", span, id: text };
  if (parent?.kind === "step" || parent?.kind === "because") return meaningOfStep(text, span, view);
  if (parent?.kind === "call" && (parent as Call).name === name && findSignature(text) !== undefined)
    return { kind: "function", span, name: text };
  if (parent?.kind === "derive") return meaningOfDerived(text, span, view, []);
  const { visible, module } = view.linked.namesOf(view.file);
  const declared = visible.get(text) ?? view.linked.modules.get(module)?.declared.get(text);
  if (declared !== undefined) return { kind: "declared", span, declared };
  return meaningOfParameter(text, span, nodes);
}

function meaningOfField(path: FieldPath, view: View, nodes: readonly Node[], offset: number): Meaning | undefined {
  const [first, ...rest] = path.segments;
  if (first === undefined) return undefined;
  const isFirst = first.span.start <= offset && offset <= first.span.end;
  if (!first.quoted) {
    const step = rest.length > 0 ? meaningOfStep(first.text, first.span, view) : undefined;
    if (step !== undefined && isFirst) return step;
    if (step?.kind === "step") return fieldOf([step.source], rest, offset, rest[0]?.span.start ?? offset);
    const parameter = meaningOfParameter(first.text, first.span, nodes);
    if (parameter !== undefined) return isFirst ? parameter : undefined;
  }
  const sources = sourcesOf(view, nodes, offset);
  if (rest.length === 0 && !first.quoted) {
    const derived = meaningOfDerived(first.text, path.span, view, sources);
    const declared = view.linked.namesOf(view.file).visible.get(first.text);
    if (derived !== undefined) return derived;
    const isName = declared !== undefined && !isKind(declared, "source") && !isKind(declared, "rule");
    if (isName) return { kind: "declared", span: path.span, declared };
  }
  return fieldOf(sources, path.segments, offset, path.span.start);
}

/** The field that ends with the segment at the offset, so that the objects around a field can be asked for, too. */
function fieldOf(
  sources: readonly SourceContext[],
  segments: FieldPath["segments"],
  offset: number,
  start: number,
): Meaning | undefined {
  const last = segments.findIndex(({ span }) => offset <= span.end);
  const asked = segments.slice(0, last < 0 ? segments.length : last + 1);
  const path = asked.map(({ text }) => text).join(".");
  const end = asked.at(-1)?.span.end ?? offset;
  for (const { schema } of sources) {
    const field = lookupField(schema, path);
    if (field !== undefined) return { kind: "field", span: { start, end }, path, field, schema };
  }
  return undefined;
}

function meaningOfStep(name: string, span: Span, view: View): Meaning | undefined {
  const rule = findRuleAt(view, span.start);
  const source = rule && toRuleEvents(rule, view).steps.get(name);
  return source && { kind: "step", span, name, source };
}

function meaningOfDerived(
  name: string,
  span: Span,
  { file, linked }: View,
  sources: readonly SourceContext[],
): Meaning | undefined {
  const rule = file.tree.declarations.find(
    (one) => one.kind === "rule" && one.span.start <= span.start && span.end <= one.span.end,
  );
  const clauses = rule?.kind === "rule" ? rule.clauses : [];
  const own = clauses.find((clause) => clause.kind === "derive" && clause.name.text === name);
  if (own?.kind === "derive") return { kind: "derived", span, name, expression: written(own.expression, file.text) };
  for (const { derived } of sources) {
    const found = derived.get(name);
    if (found !== undefined) {
      const expression = written(found.node.expression, found.names.file.text);
      return { kind: "derived", span, name, expression };
    }
  }
  const declared = linked.namesOf(file).visible.get(name);
  if (declared === undefined || !isKind(declared, "derive")) return undefined;
  return { kind: "derived", span, name, expression: written(declared.node.expression, declared.file.text) };
}

function written({ span }: Node, text: string): string {
  return text.slice(span.start, span.end);
}

function meaningOfParameter(name: string, span: Span, nodes: readonly Node[]): Meaning | undefined {
  const macro = nodes.find((node): node is MacroDeclaration => node.kind === "macro");
  const isOne = macro?.parameters.some((parameter) => parameter.text === name) === true;
  return macro && isOne ? { kind: "parameter", span, name, macro: macro.name.text } : undefined;
}

/** The sources whose events a node speaks of: of the events around it, of its step, of its source, else of its rule. */
export function sourcesOf(view: View, nodes: readonly Node[], offset: number): readonly SourceContext[] {
  for (const node of nodes.toReversed()) {
    const name = sourceNameOf(node);
    const source = name === undefined ? undefined : findSource(name, view);
    if (source !== undefined) return [source];
  }
  const rule = findRuleAt(view, offset);
  if (rule !== undefined) return toRuleEvents(rule, view).sources;
  const visible = [...view.linked.namesOf(view.file).visible.values()].filter((one) => isKind(one, "source"));
  return visible.flatMap((one) => view.linked.declarations.source(one) ?? []);
}

function sourceNameOf(node: Node): string | undefined {
  switch (node.kind) {
    case "events":
      return (node as EventPattern).source.text;
    case "given-events":
      return (node as GivenEvents).source.text;
    case "step":
      return (node as Step).events.source.text;
    case "source":
      return (node as SourceDeclaration).name.text;
    default:
      return undefined;
  }
}
