import type * as tree from "../tree/clauses.ts";
import type { Comments } from "./comments.ts";
import type { Doc } from "./doc.ts";
import { printClauseCondition } from "./print-condition.ts";
import { asWritten, printCommas, printExpression, printField, printNumber } from "./print-expression.ts";

/** Lines of an alert in their order. */
export const alertOrder: readonly tree.AlertLine["kind"][] = ["title", "include", "redact", "hash", "drop", "notify"];

/** One line of an alert. */
export function printAlertLine(alertLine: tree.AlertLine, comments: Comments): Doc {
  switch (alertLine.kind) {
    case "title":
      return `title ${asWritten(alertLine.text, comments)}`;
    case "include":
      return ["include ", printCommas(alertLine.items.map((item) => printIncludeItem(item, comments)))];
    case "redact":
      return `redact ${printField(alertLine.field)} keep ${alertLine.keep}${toCharacters(alertLine)}`;
    case "hash":
    case "drop":
      return `${alertLine.kind} ${printField(alertLine.field)}`;
    case "notify":
      return printNotify(alertLine, comments);
  }
}

function printIncludeItem({ what, of, as }: tree.IncludeItem, comments: Comments): Doc {
  return [what === "values" ? "" : `${what} of `, printExpression(of, comments), as ? ` as ${as.text}` : ""];
}

function toCharacters({ characters }: tree.RedactLine): string {
  return characters ? ` ${printNumber(characters)}` : "";
}

function printNotify({ sinks, when }: tree.NotifyLine, comments: Comments): Doc {
  const names = printCommas(sinks.map((sink) => sink.text));
  const end = sinks.at(-1)?.span.end ?? 0;
  return ["notify ", names, when ? [" ", printClauseCondition("when", when, end, comments)] : ""];
}
