import type { Expression as IrExpression, Fix } from "@tocsin/core";
import { lookupField, nearFields } from "@tocsin/schema";
import { isKind, kindWords, toPlace } from "../names/declared.ts";
import { nearNames, toQuestion } from "../names/near-names.ts";
import type { Expression, FieldPath } from "../tree/expressions.ts";
import { literalFunction } from "../types/literal-functions.ts";
import { type ValueLiteral, isValueLiteral } from "../types/read-literal.ts";
import { spend } from "./budget.ts";
import { toQuotedFix } from "./comparison-context.ts";
import { lowerCall } from "./lower-call.ts";
import { checkOnMatch, findDerived, lowerField } from "./lower-field.ts";
import { toLiteralTexts } from "./literal-texts.ts";
import type { Operand } from "./operand.ts";
import { type Derived, type ListNames, type Scope, refuse, refuseSize } from "./scope.ts";
import { toBareWord } from "./written.ts";

/** What an expression of the tree means. Undefined: broken, and reported. */
export function toOperand(node: Expression, scope: Scope, lists?: ListNames): Operand | undefined {
  // Lists may be long; a literal grows no further.
  if (isValueLiteral(node)) return { kind: "literal", literal: node, node, scope };
  return spend(
    scope.budget,
    () => toOperandOf(node, scope, lists),
    () => refuseSize(scope),
  );
}

function toOperandOf(
  node: Exclude<Expression, ValueLiteral>,
  scope: Scope,
  lists: ListNames | undefined,
): Operand | undefined {
  switch (node.kind) {
    case "field":
      return fromField(node, scope, lists);
    case "regex":
      return { kind: "regex", regex: node, node, scope };
    case "list":
      return { kind: "list", list: node, node, scope };
    case "anywhere": {
      const paths = scope.source?.searchable ?? null;
      return fromExpression(checkOnMatch({ op: "anywhere", paths }, node, scope), node, scope);
    }
    case "call":
      if (literalFunction(node.name.text) !== undefined) {
        const groups = toLiteralTexts(node, scope);
        return groups && { kind: "texts", groups, node, scope };
      }
      return fromExpression(lowerCall(node, scope), node, scope);
    case "duration":
      return refuse(scope, "TOC3015", { what: "A duration" }, node);
    case "missing-expression":
      scope.report.fail();
      return undefined;
  }
}

function fromField(path: FieldPath, scope: Scope, lists: ListNames | undefined): Operand | undefined {
  const word = toBareWord(path);
  const first = path.segments[0];
  const bound = first === undefined || first.quoted ? undefined : scope.parameters.get(first.text);
  if (bound !== undefined) {
    if (word !== undefined) return toOperand(bound.expression, { ...bound.scope, report: scope.report }, lists);
    return fromPartOfParameter(path, bound.expression, { ...bound.scope, report: scope.report });
  }
  const derived = word === undefined ? undefined : findDerived(word, scope);
  if (derived !== undefined) return fromDerived(derived, path, scope);
  if (word !== undefined && lists !== undefined) return fromRightWord(word, path, scope, lists);
  return fromExpression(lowerField(path, scope), path, scope);
}

/** What other languages compare with to ask whether there is a value. */
const wordsForNothing: ReadonlySet<string> = new Set(["null", "nil", "none", "undefined"]);

/** A bare word on the right of a comparison: a list, else a field. */
function fromRightWord(word: string, path: FieldPath, scope: Scope, lists: ListNames): Operand | undefined {
  const declared = scope.names.visible.get(word);
  if (declared !== undefined && isKind(declared, "list-declaration")) {
    const named = scope.program.list(declared);
    if (named === undefined) scope.report.fail();
    return named && { kind: "named list", named, node: path, scope };
  }
  const schema = scope.source?.schema;
  const isListed = schema?.fields.has(word) === true || scope.names.broken.has(word);
  if (declared !== undefined && !isListed && (isKind(declared, "macro") || isKind(declared, "lookup"))) {
    const wanted = lists === "only" ? "list" : "value";
    return refuse(scope, "TOC2024", { name: word, found: kindWords[declared.node.kind], wanted }, path);
  }
  if (lists === "only" && !isListed) return refuseUnknownList(path, scope);
  const isUnknown = schema !== undefined && !isListed && lookupField(schema, word) === undefined;
  if (isUnknown && nearFields(schema, word).length === 0 && !scope.match?.words.has(word)) {
    const isNothing = wordsForNothing.has(word.toLowerCase());
    const near = isNothing ? " A field without a value `is missing`." : " A text stands in quotes.";
    const words = { field: word, schema: schema.name, near };
    return refuse(scope, "TOC2004", words, path, isNothing ? undefined : toGuess(path, scope));
  }
  return fromExpression(lowerField(path, scope), path, scope);
}

/** In quotes it would be a text; it may also be a name that was never declared. */
function toGuess(path: FieldPath, scope: Scope): Fix {
  const { title, edits } = toQuotedFix(path, scope);
  return { title, edits };
}

/** `address.ip`, where `address` is a parameter that stands for a field: the field below it. */
function fromPartOfParameter(path: FieldPath, given: Expression, scope: Scope): Operand | undefined {
  if (given.kind !== "field") {
    return refuse(
      scope,
      "TOC3013",
      { position: "The", name: path.segments[0]?.text ?? "", expected: "a field" },
      given,
    );
  }
  const segments = [...given.segments, ...path.segments.slice(1)];
  return toOperand({ ...given, segments }, scope);
}

function fromDerived(derived: Derived, path: FieldPath, scope: Scope): Operand | undefined {
  const { node, names, level } = derived;
  if (scope.expanding.includes(node)) {
    const way = [...scope.expanding.slice(scope.expanding.indexOf(node)), node]
      .map(({ name }) => name.text)
      .join(" → ");
    scope.report.add("TOC2009", { name: node.name.text, way }, toPlace(names.file, node.name.span));
    return undefined;
  }
  const inside: Scope = {
    ...scope,
    names,
    parameters: new Map(),
    derived: level === "rule" ? scope.derived : new Map(),
    source: level === "module" && scope.source ? { ...scope.source, derived: new Map() } : scope.source,
    expanding: [...scope.expanding, node],
  };
  const operand = toOperand(node.expression, inside);
  return operand?.kind === "expression" ? { ...operand, node: path, scope } : operand;
}

function fromExpression(expression: IrExpression | undefined, node: Expression, scope: Scope): Operand | undefined {
  return expression && { kind: "expression", expression, node, scope };
}

/** Reports a bare word that should have named a list. */
function refuseUnknownList(path: FieldPath, scope: Scope): undefined {
  const name = toBareWord(path) ?? "";
  const lists = scope.names.visible.ofKind("list-declaration");
  const near = nearNames(
    lists.map((declared) => declared.node.name.text),
    name,
  );
  return refuse(scope, "TOC2006", { name, near: toQuestion(near) }, path);
}
