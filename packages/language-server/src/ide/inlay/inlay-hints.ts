import { functions, type Span } from "@tocsin/core";
import {
  type Call,
  type DeriveClause,
  type Expression,
  isKind,
  type Name,
  type Node,
  type SourceContext,
  walk,
} from "@tocsin/language";
import { lookupField } from "@tocsin/schema";
import { toNumber } from "../describe/describe-declared.ts";
import { sourcesOf } from "../scope/meaning.ts";
import type { View } from "../view.ts";
import { describeState } from "./describe-state.ts";

/** A few words that an editor shows inside a text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** A sentence more, where there is one. */
  readonly tooltip?: string;
  readonly kind: "type" | "size" | "state";
}

/** The types of derived names, the sizes of lists that are used, and the state that rules keep, inside a span. */
export function inlayHints(view: View, { start, end }: Span): readonly InlayHint[] {
  const declarations = view.file.tree.declarations.filter(({ span }) => span.start <= end && start <= span.end);
  const hints = declarations.flatMap((declaration) => {
    const own = declaration.kind === "derive" ? typeHint(declaration, sourcesOf(view, [declaration], 0)) : [];
    return [
      ...own,
      ...(declaration.kind === "rule" || declaration.kind === "source" ? hintsOf(view, declaration) : []),
    ];
  });
  return hints.filter(({ offset }) => start <= offset && offset <= end);
}

function hintsOf(view: View, declaration: Node): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const node of walk(declaration)) {
    if (node.kind === "when") hints.push(...stateHint(node));
    if (node.kind === "derive")
      hints.push(...typeHint(node as DeriveClause, sourcesOf(view, [declaration], node.span.start)));
    if (node.kind === "comparison") hints.push(...sizeHint(view, node));
  }
  return hints;
}

function stateHint(node: Node): InlayHint[] {
  const state = "trigger" in node ? describeState(node.trigger as Parameters<typeof describeState>[0]) : undefined;
  if (state === undefined) return [];
  return [{ offset: state.offset, label: state.label, tooltip: state.tooltip, kind: "state" }];
}

function typeHint({ name, expression }: DeriveClause, sources: readonly SourceContext[]): InlayHint[] {
  const type = typeOf(expression, sources);
  return type === undefined ? [] : [{ offset: name.span.end, label: `: ${type}`, kind: "type" }];
}

/** What the values of an expression are, where that can be told. */
function typeOf(expression: Expression, sources: readonly SourceContext[]): string | undefined {
  switch (expression.kind) {
    case "field": {
      const path = expression.segments.map(({ text }) => text).join(".");
      return sources.map(({ schema }) => lookupField(schema, path)?.type).find((type) => type !== undefined);
    }
    case "call":
      return typeOfCall(expression, sources);
    case "text":
    case "number":
    case "truth":
    case "time":
    case "address":
      return expression.kind;
    default:
      return undefined;
  }
}

function typeOfCall({ name, arguments: given }: Call, sources: readonly SourceContext[]): string | undefined {
  if (!Object.hasOwn(functions, name.text)) return undefined;
  const { result } = functions[name.text as keyof typeof functions];
  const [first] = given;
  return result === "same" ? first && typeOf(first, sources) : result;
}

/** The size of a list where a condition uses it. */
function sizeHint({ linked, file }: View, node: Node): InlayHint[] {
  const object = "object" in node ? (node.object as Expression) : undefined;
  const [only, ...more] = object?.kind === "field" ? object.segments : [];
  if (only === undefined || more.length > 0) return [];
  return sizeOf({ kind: "name", span: only.span, text: only.text }, linked, file);
}

function sizeOf({ text, span }: Name, linked: View["linked"], file: View["file"]): InlayHint[] {
  const declared = linked.namesOf(file).visible.get(text);
  const list =
    declared !== undefined && isKind(declared, "list-declaration")
      ? linked.declarations.list(declared)?.list
      : undefined;
  if (list === undefined || list.origin !== undefined) return [];
  return [
    {
      offset: span.end,
      label: `(${list.entries.length.toLocaleString("en")})`,
      tooltip: toNumber(list.entries.length, "value"),
      kind: "size",
    },
  ];
}
