import type { Span } from "@tocsin/core";
import type { Comparison, Expression, Subject, TextLiteral } from "@tocsin/language";

/** Rules that a condition over alerts names by their full names: `rule.id is "identity.signin.spray"`. The span is that of the last part. */
export function ruleTextsIn(
  subject: Subject,
  object: Comparison["object"],
  text: string,
): readonly { readonly name: string; readonly span: Span }[] {
  const isOfRules = subject.expressions.some(
    (one) => one.kind === "field" && one.segments.map((segment) => segment.text).join(".") === "rule.id",
  );
  if (!isOfRules || object.kind === "scaled") return [];
  return textsIn(object).flatMap(({ value, span }) => {
    const last = value.slice(value.lastIndexOf(".") + 1);
    const end = span.end - 1;
    const start = end - last.length;
    return last !== "" && text.slice(start, end) === last ? [{ name: value, span: { start, end } }] : [];
  });
}

function textsIn(expression: Expression): readonly TextLiteral[] {
  if (expression.kind === "text") return [expression];
  return expression.kind === "list" ? expression.items.flatMap(textsIn) : [];
}
