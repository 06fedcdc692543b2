import type { Span } from "@tocsin/core";
import type * as tree from "../tree/clauses.ts";
import type { Condition } from "../tree/conditions.ts";
import { toLastLines, withComments, type Comments } from "./comments.ts";
import { group, hardLine, indent, line, type Doc } from "./doc.ts";
import { alertOrder, printAlertLine } from "./print-alert.ts";
import { printClauseCondition } from "./print-condition.ts";
import { asWritten, printCommas, printDuration, printExpression, printNumber } from "./print-expression.ts";
import { printTestLine } from "./print-test.ts";
import { printPer, printTrigger } from "./print-trigger.ts";

/** One clause of a rule. */
export function printClause(clause: tree.RuleClause, comments: Comments): Doc {
  switch (clause.kind) {
    case "description":
    case "owner":
    case "uuid":
    case "license":
    case "version":
      return `${clause.kind} ${asWritten(clause.value, comments)}`;
    case "tags":
    case "references":
    case "false_positives":
    case "author":
      return [`${clause.kind} `, printCommas(clause.values.map((value) => asWritten(value, comments)))];
    case "mitre":
      return ["mitre ", printCommas(clause.techniques.map((technique) => technique.text))];
    case "status":
      return `status ${clause.value.text}`;
    case "data":
      return `data ${asWritten(clause.key, comments)} ${asWritten(clause.value, comments)}`;
    case "disabled":
      return `disabled because ${asWritten(clause.because, comments)}`;
    case "derive":
      return printDerive(clause, comments);
    case "when":
      return ["when ", printTrigger(clause.trigger, comments)];
    case "except":
      return printExcept(clause, comments);
    case "severity":
      return [`severity ${clause.value.text}`, printWhen(clause.when, clause.value.span.end, comments)];
    case "risk":
      return [
        `risk ${printNumber(clause.points)} on `,
        printExpression(clause.on, comments),
        printWhen(clause.when, clause.on.span.end, comments),
      ];
    case "suppress":
      return [
        `suppress for ${printDuration(clause.for, comments)}`,
        clause.per.length > 0 ? [" ", printPer(clause.per, comments)] : "",
      ];
    case "signal":
      return ["signal only", printWhen(clause.when, clause.span.start, comments)];
    case "alert":
      return printAlert(clause, comments);
    case "test":
      return printBlock(
        `test ${asWritten(clause.name, comments)}`,
        clause.lines,
        clause.name.span.end,
        clause.span,
        comments,
        printTestLine,
      );
  }
}

export function printDerive({ name, expression }: tree.DeriveClause, comments: Comments): Doc {
  return [`derive ${name.text} as `, printExpression(expression, comments)];
}

function printWhen(when: Condition | undefined, from: number, comments: Comments): Doc {
  return when ? [" ", printClauseCondition("when", when, from, comments)] : "";
}

export function printExcept({ when, because, owner, until, span }: tree.ExceptClause, comments: Comments): Doc {
  const reasons = [
    ...(because ? [`because ${asWritten(because, comments)}`] : []),
    ...(owner ? [`owner ${asWritten(owner, comments)}`] : []),
    ...(until ? [`until ${asWritten(until, comments)}`] : []),
  ];
  const condition = indent(printClauseCondition("when", when, span.start, comments));
  return group("except ", condition, indent(line, reasons.join(" ")));
}

function printAlert(clause: tree.AlertClause, comments: Comments): Doc {
  return printBlock("alert", clause.lines, clause.span.start, clause.span, comments, printAlertLine, (a, b) => {
    return alertOrder.indexOf(a.kind) - alertOrder.indexOf(b.kind);
  });
}

/** `head {`, the lines, each with its comments, in the order of `compare`, and `}`. */
export function printBlock<T extends { readonly span: Span }>(
  head: string,
  lines: readonly T[],
  from: number,
  span: Span,
  comments: Comments,
  print: (item: T, comments: Comments) => Doc,
  compare: (a: T, b: T) => number = () => 0,
): Doc {
  const printed = comments.attach(lines, from, (item) => print(item, comments));
  const last = comments.take(span.start, span.end);
  const sorted = printed.toSorted((a, b) => compare(a.item, b.item));
  return [
    `${head} {`,
    indent(
      sorted.map((item) => [hardLine, withComments(item)]),
      toLastLines(last),
    ),
    hardLine,
    "}",
  ];
}
