import type { ComparisonType, Fix } from "@tocsin/core";
import { readText, typeOfLiteral } from "../types/read-literal.ts";
import { typeOf } from "../types/type-of.ts";
import { isComparisonType, typeWords } from "../types/type-words.ts";
import { type ComparedObject, type ComparisonContext, toQuotedFix, toSubjectText } from "./comparison-context.ts";
import { joinTypes } from "./join-types.ts";
import { lowerPattern } from "./lower-argument.ts";
import { lowerLiteral, lowerOwnLiteral, warnOfHostBits } from "./lower-value.ts";
import type { Operand } from "./operand.ts";
import { placeOf, refuse, textOf } from "./scope.ts";

type Literal = Extract<Operand, { kind: "literal" }>;

/** What one operand of the right side is compared as: one object, or the several that a literal function made. */
export function toObjects(operand: Operand, context: ComparisonContext): readonly ComparedObject[] | undefined {
  const { node, scope, form } = context;
  switch (operand.kind) {
    case "regex": {
      if (form !== "pattern") return refuse(operand.scope, "TOC3015", { what: "A regular expression" }, operand.node);
      const expression = lowerPattern(operand.regex, operand.scope);
      return expression && [{ expression, as: "text", exactly: false }];
    }
    case "literal":
      return form === "equality" || form === "order"
        ? toTypedLiteral(operand, context)
        : toTextLiteral(operand, context);
    case "texts":
      return toTextObjects(operand, context);
    case "named list":
      return toListObject(operand, context);
    case "expression": {
      if (operand.expression.op === "anywhere") return refuse(scope, "TOC3030", {}, operand.node);
      if (form === "pattern") return refuse(scope, "TOC3016", {}, operand.node);
      const as = joinTypes(context.type, typeOf(operand.expression), form);
      if (as === undefined) return refuseTypes(operand, typeWords[typeOf(operand.expression)], context);
      return [{ expression: operand.expression, as, exactly: node.exactly && as === "text" }];
    }
    case "list":
      return refuse(scope, "TOC3010", { operator: node.operator }, operand.node);
  }
}

/** A literal after `contains`, `like`, `matches` and the other text forms. */
function toTextLiteral({ literal, scope }: Literal, context: ComparisonContext): ComparedObject[] | undefined {
  if (context.form === "pattern") {
    const fix = literal.kind === "text" ? toRegexFix(literal.value, literal, scope) : undefined;
    return refuse(scope, "TOC3016", {}, literal, fix);
  }
  if (literal.kind !== "text") return refuseUnquoted({ literal, scope }, context);
  return [
    { expression: { op: "literal", type: "text", value: literal.value }, as: "text", exactly: context.node.exactly },
  ];
}

/** A literal after `is`, `in`, `<` and their like: read as the left side's type, or decided by itself. */
function toTypedLiteral(operand: Literal, context: ComparisonContext): ComparedObject[] | undefined {
  const { literal, scope } = operand;
  const as = toLiteralType(operand, context);
  if (as === undefined) return undefined;
  const own = literal.kind === "address" || literal.kind === "time" ? lowerOwnLiteral(literal, scope) : true;
  if (own === undefined) return undefined;
  const isText = literal.kind === "text";
  const expression = isText
    ? readText(literal.value, as)
    : typeOfLiteral(literal) === as
      ? lowerLiteral(literal, as, scope)
      : undefined;
  if (expression === undefined) {
    const words = { literal: textOf(scope, literal), type: typeWords[as], subject: toSubjectText(context) };
    const canQuote = !isText && readText(textOf(scope, literal), as) !== undefined;
    return refuse(scope, "TOC3002", words, literal, canQuote ? toQuotedFix(literal, scope) : undefined);
  }
  if (isText && expression.type === "block") warnOfHostBits(literal, expression.value, scope);
  return [{ expression, as, exactly: context.node.exactly && as === "text" }];
}

function toLiteralType(operand: Literal, context: ComparisonContext): ComparisonType | undefined {
  const { type, form, node } = context;
  const own = typeOfLiteral(operand.literal);
  if (type === "text") return own === "text" || own === "address" ? own : refuseUnquoted(operand, context);
  if (isComparisonType(type)) return type;
  if (form === "order" && (own === "text" || own === "truth")) {
    const words = { operator: node.operator, subject: textOf(operand.scope, operand.literal), type: typeWords[own] };
    return refuse(operand.scope, "TOC3005", words, operand.literal, toUnquotedFix(operand));
  }
  return own;
}

/** `"5"` after `<` in an untyped source was meant as a number. */
function toUnquotedFix({ literal, scope }: Literal): Fix | undefined {
  if (literal.kind !== "text") return undefined;
  const plain = (["number", "time", "address"] as const).some((type) => readText(literal.value, type)?.type === type);
  if (!plain) return undefined;
  return {
    title: `Change to ${literal.value}`,
    edits: [{ place: placeOf(scope, literal), newText: literal.value.trim() }],
    safe: "only meaning",
  };
}

function refuseUnquoted({ literal, scope }: Pick<Literal, "literal" | "scope">, context: ComparisonContext): undefined {
  const words = {
    literal: textOf(scope, literal),
    type: typeWords[typeOfLiteral(literal)],
    subject: toSubjectText(context),
  };
  return refuse(scope, "TOC3003", words, literal, toQuotedFix(literal, scope));
}

function toTextObjects(operand: Extract<Operand, { kind: "texts" }>, context: ComparisonContext) {
  if (context.form === "pattern") return refuse(operand.scope, "TOC3016", {}, operand.node);
  if (context.type !== "text" && context.type !== "untyped") return refuseTypes(operand, typeWords.text, context);
  return operand.groups.flat().map(({ text, exactly }): ComparedObject => {
    return {
      expression: { op: "literal", type: "text", value: text },
      as: "text",
      exactly: exactly || context.node.exactly,
    };
  });
}

function toListObject(operand: Extract<Operand, { kind: "named list" }>, context: ComparisonContext) {
  const { list, blocks } = operand.named;
  const { form, type, node } = context;
  if (form === "pattern") return refuse(operand.scope, "TOC3016", {}, operand.node);
  const fits = list.type !== "text" || type !== "address";
  const as = fits && form !== "order" ? joinTypes(type, list.type, form) : undefined;
  if (as === undefined) {
    const words = {
      list: textOf(operand.scope, operand.node),
      listType: list.type,
      subject: toSubjectText(context),
      type: typeWords[type],
    };
    return refuse(operand.scope, "TOC3018", words, operand.node);
  }
  const exactly = node.exactly && as === "text";
  return [{ expression: { op: "list", list: list.name } as const, as, exactly, blocks }];
}

function refuseTypes(operand: Operand, rightType: string, context: ComparisonContext): undefined {
  const right = textOf(operand.scope, operand.node);
  const words = { left: toSubjectText(context), leftType: typeWords[context.type], right, rightType };
  return refuse(operand.scope, "TOC3004", words, operand.node);
}

function toRegexFix(text: string, node: { readonly span: Literal["literal"]["span"] }, scope: Literal["scope"]) {
  const newText = `/${text.replaceAll("/", String.raw`\/`)}/`;
  return { title: `Change to ${newText}`, edits: [{ place: placeOf(scope, node), newText }] };
}
