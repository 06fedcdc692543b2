import type * as tree from "../tree/clauses.ts";
import type { Comments } from "./comments.ts";
import { fill, indent, type Doc } from "./doc.ts";
import { asWritten, printBody, printDuration, printExpression, printField, printNumber } from "./print-expression.ts";

/** One line of a test. */
export function printTestLine(testLine: tree.TestLine, comments: Comments): Doc {
  switch (testLine.kind) {
    case "given-events":
      return printGiven(testLine, comments);
    case "given-file":
      return `given ${asWritten(testLine.path, comments)}`;
    case "given-row":
      return [`given row of ${testLine.lookup.text} `, printBody(testLine.body, comments)];
    case "up-to":
      return `up to ${asWritten(testLine.time, comments)}`;
    case "expect":
      return printExpect(testLine, comments);
  }
}

function printGiven({ count, source, body, every, after, at }: tree.GivenEvents, comments: Comments): Doc {
  return [
    "given ",
    count ? `${printNumber(count)} of ` : "",
    source.text,
    body ? [" ", printBody(body, comments)] : "",
    every ? ` every ${printDuration(every, comments)}` : "",
    after ? ` after ${printDuration(after, comments)}` : "",
    at ? ` at ${asWritten(at, comments)}` : "",
  ];
}

function printExpect({ count, with: fields, because }: tree.ExpectLine, comments: Comments): Doc {
  const alerts = count === undefined ? "no alert" : `${printNumber(count)} ${count.value === 1 ? "alert" : "alerts"}`;
  const items = fields.map(({ name, value }, index) => [
    index === 0 ? "with " : "",
    `${printField(name)} `,
    printExpression(value, comments),
    index < fields.length - 1 ? "," : "",
  ]);
  return ["expect ", indent(fill([alerts, ...items, ...(because ? [printBecause(because, comments)] : [])]))];
}

function printBecause({ clause, reason, step }: tree.BecauseClause, comments: Comments): string {
  return `because ${clause}${reason ? ` ${asWritten(reason, comments)}` : ""}${step ? ` ${step.text}` : ""}`;
}
