import type { Comparison, Condition, JunctionCondition, ScaledExpression, Subject } from "../tree/conditions.ts";
import { toLastLines, toLines, withComments, type Comments } from "./comments.ts";
import { group, indent, line, softLine, type Doc } from "./doc.ts";
import { printExpression, printParentheses } from "./print-expression.ts";

/**
 * `where a and b`: on one line, or the condition indented on lines of its own. `from` is where comments on the condition may begin;
 * a single comparison stays beside its word, so that a list in it breaks first.
 */
export function printClauseCondition(word: string, condition: Condition, from: number, comments: Comments): Doc {
  const leading = comments.take(from, condition.span.start);
  const printed = printCondition(condition, comments);
  const single = condition.kind === "comparison" || condition.kind === "presence" || condition.kind === "macro-call";
  if (single && leading.length === 0) return [word, " ", printed];
  return group(word, indent(line, toLines(leading), printed));
}

/** A condition whose lines break with the group around it. */
export function printCondition(condition: Condition, comments: Comments): Doc {
  switch (condition.kind) {
    case "and":
    case "or":
      return printJunction(condition, comments);
    case "not":
      return ["not ", printOperand(condition.operand, "not", comments)];
    case "comparison":
      return printComparison(condition, comments);
    case "presence":
      return [printSubject(condition.subject, comments), condition.negated ? " is not " : " is ", condition.state];
    case "macro-call": {
      const { name, arguments: given } = condition;
      if (given.length === 0) return name.text;
      return [name.text, printParentheses(given.map((argument) => printExpression(argument, comments)))];
    }
    case "missing-condition":
      return "";
  }
}

function printJunction(junction: JunctionCondition, comments: Comments): Doc {
  const { kind, operands, span } = junction;
  const parts = comments.attach(operands, span.start, (operand) => printOperand(operand, kind, comments));
  const last = comments.take(span.start, span.end);
  return [
    parts.map((part, index) => {
      if (index === 0) return withComments(part);
      return [line, withComments({ ...part, doc: [`${kind} `, part.doc] })];
    }),
    toLastLines(last),
  ];
}

/** With parentheses where `and` meets `or`, and behind `not`. */
function printOperand(operand: Condition, around: "and" | "or" | "not", comments: Comments): Doc {
  const printed = printCondition(operand, comments);
  const nested = operand.kind === "and" || operand.kind === "or";
  return nested && operand.kind !== around ? group("(", indent(softLine, printed), softLine, ")") : printed;
}

function printComparison(comparison: Comparison, comments: Comments): Doc {
  const { subject, exactly, objects, object, upper } = comparison;
  return [
    printSubject(subject, comments),
    ` ${toOperator(comparison)} `,
    exactly ? "exactly " : "",
    objects === "one" ? "" : `${objects} `,
    object.kind === "scaled" ? printScaled(object, comments) : printExpression(object, comments),
    upper ? [" and ", printExpression(upper, comments)] : "",
  ];
}

/** `not` stands before an operator, but behind `is`. */
function toOperator({ operator, negated }: Comparison): string {
  if (!negated) return operator;
  return operator.startsWith("is") ? operator.replace("is", "is not") : `not ${operator}`;
}

function printSubject({ quantifier, expressions }: Subject, comments: Comments): Doc {
  const [only] = expressions;
  if (quantifier === "one" && only) return printExpression(only, comments);
  if (expressions.length === 1 && only) return [quantifier, " ", printExpression(only, comments)];
  return [`${quantifier} `, printParentheses(expressions.map((one) => printExpression(one, comments)))];
}

function printScaled({ factor, of }: ScaledExpression, comments: Comments): Doc {
  return [printExpression(factor, comments), factor.kind === "share" ? " of " : " times ", of.text];
}
