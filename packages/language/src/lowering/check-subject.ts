import type { Fix } from "@tocsin/core";
import { isValueLiteral, readText } from "../types/read-literal.ts";
import { isComparisonType, typeWords } from "../types/type-words.ts";
import { type ComparisonContext, toOperatorFix, toSubjectText } from "./comparison-context.ts";
import { placeOf, refuse, textOf } from "./scope.ts";

/** Whether the left side can stand before the operator at all; reports it where not. */
export function checkSubjectType(context: ComparisonContext): boolean {
  const { node, scope, form, type } = context;
  const subject = toSubjectText(context);
  if (type === "object") {
    refuse(scope, "TOC3006", { subject }, node.subject);
    return false;
  }
  const isText = type === "text" || type === "untyped";
  if ((form === "text" || form === "pattern") && !isText) {
    const words = { operator: node.operator, subject, type: typeWords[type] };
    refuse(scope, "TOC3001", words, node, toTypedFix(context));
    return false;
  }
  if (form === "order" && (type === "text" || type === "truth")) {
    refuse(scope, "TOC3005", { operator: node.operator, subject, type: typeWords[type] }, node);
    return false;
  }
  return true;
}

/** A change that keeps the meaning: a block for the beginning of an address, `is` for a whole value, else the text form. */
function toTypedFix(context: ComparisonContext): Fix | undefined {
  const { node, scope, type } = context;
  const object = node.object;
  if (node.objects === "one" && isValueLiteral(object)) {
    const text = object.kind === "text" ? object.value : textOf(scope, object);
    const block = type === "address" && node.operator === "starts with" ? toBlock(text) : undefined;
    const span = { start: node.subject.span.end, end: object.span.end };
    if (block !== undefined && !textOf(scope, { span }).includes("#")) {
      const words = `${node.negated ? "not in" : "in"} ${block}`;
      return { title: `Change to ${words}`, edits: [{ place: placeOf(scope, { span }), newText: ` ${words}` }] };
    }
    if (node.operator === "like" && isComparisonType(type) && readText(text, type) !== undefined) {
      return toOperatorFix(context, node.negated ? "is not" : "is");
    }
  }
  const [only, ...more] = node.subject.expressions;
  if (only === undefined || more.length > 0) return undefined;
  const newText = `join("", ${textOf(scope, only)})`;
  return { title: "Compare its text form", edits: [{ place: placeOf(scope, only), newText }] };
}

/** `10.20.` begins the addresses of `10.20.0.0/16`. */
function toBlock(beginning: string): string | undefined {
  const parts = /^(\d{1,3}\.){1,3}$/.test(beginning) ? beginning.split(".").filter((part) => part !== "") : [];
  if (parts.length === 0 || parts.some((part) => Number(part) > 255)) return undefined;
  return `${[...parts, "0", "0", "0"].slice(0, 4).join(".")}/${parts.length * 8}`;
}
