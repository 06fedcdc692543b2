import type { DurationLiteral } from "../tree/expressions.ts";
import type * as tree from "../tree/triggers.ts";
import { toLastLines, withComments, type Comments } from "./comments.ts";
import { group, hardLine, indent, join, line, type Doc } from "./doc.ts";
import { printClauseCondition } from "./print-condition.ts";
import { asWritten, printDuration, printExpression, printNumber } from "./print-expression.ts";

/** What follows `when`. */
export function printTrigger(trigger: tree.Trigger, comments: Comments): Doc {
  switch (trigger.kind) {
    case "one-event":
      return printParts(["any ", trigger.events.source.text], printEvents(trigger.events, comments));
    case "count":
      return printParts(
        [printQuantity(trigger.quantity, comments), trigger.events.source.text],
        [...printEvents(trigger.events, comments), ...printTail(trigger, comments)],
      );
    case "measure-trigger":
      return printParts(
        [printMeasure(trigger.measure, comments), " of ", trigger.events.source.text],
        [
          ...printEvents(trigger.events, comments),
          ...printTail({ per: trigger.per }, comments),
          printWindow(trigger.window, comments),
          group(
            indent(
              join(
                trigger.verdicts.map((verdict) => printVerdict(verdict, comments)),
                [line, "and "],
              ),
            ),
          ),
        ],
      );
    case "summary":
      return printSummary(trigger, comments);
    case "sequence":
      return printSteps("sequence", trigger, comments);
    case "together":
      return printSteps("all", trigger, comments);
    case "silence":
      return printSilence(trigger, comments);
    case "missing-trigger":
      return "";
  }
}

/** On one line, or each part on a line of its own. */
function printParts(head: Doc, parts: readonly Doc[]): Doc {
  return group(head, indent(parts.map((part) => [line, part])));
}

/** What follows a source's name: `where`, and `with` for each history. */
function printEvents({ where, history, source }: tree.EventPattern, comments: Comments): Doc[] {
  const filter = where ? [printClauseCondition("where", where, source.span.end, comments)] : [];
  return [...filter, ...history.map((clause) => printHistory(clause, comments))];
}

function printHistory(clause: tree.HistoryClause, comments: Comments): Doc {
  const { state, values, per, over, for: newFor, learning } = clause;
  return [
    `with ${state} `,
    join(
      values.map((value) => printExpression(value, comments)),
      ", ",
    ),
    per.length > 0 ? [" ", printPer(per, comments)] : "",
    ` over ${printDuration(over, comments)}`,
    newFor ? ` for ${printDuration(newFor, comments)}` : "",
    learning ? ` learning ${printDuration(learning, comments)}` : "",
  ];
}

/** `per a, maybe b` */
export function printPer(items: readonly tree.KeyItem[], comments: Comments): Doc {
  return ["per ", printKeyItems(items, comments)];
}

function printKeyItems(items: readonly tree.KeyItem[], comments: Comments): Doc {
  const docs = items.map(({ maybe, expression }) => [maybe ? "maybe " : "", printExpression(expression, comments)]);
  return join(docs, ", ");
}

function printTail(tail: { per: readonly tree.KeyItem[]; within?: DurationLiteral }, comments: Comments): Doc[] {
  return [
    ...(tail.per.length > 0 ? [printPer(tail.per, comments)] : []),
    ...(tail.within ? [`within ${printDuration(tail.within, comments)}`] : []),
  ];
}

function printWindow({ mode, duration }: tree.Window, comments: Comments): string {
  return `${mode} ${printDuration(duration, comments)}`;
}

/** With the space that follows it. */
function printQuantity({ atLeast, distinct }: tree.Quantity, comments: Comments): Doc {
  const counted = distinct ? [" distinct ", printExpression(distinct, comments), " of"] : "";
  return [`at least ${printNumber(atLeast)}`, counted, " "];
}

function printMeasure(measure: tree.Measure, comments: Comments): Doc {
  const percentile = measure.percentile ? ` ${printNumber(measure.percentile)}` : "";
  const of = measure.of ? [" of ", printExpression(measure.of, comments)] : "";
  return [measure.function, percentile, of];
}

function printVerdict(verdict: tree.Verdict, comments: Comments): Doc {
  if (verdict.kind === "unusual") return ["is unusual", verdict.by ? ` by ${asWritten(verdict.by, comments)}` : ""];
  const { comparison, amount, upper } = verdict;
  const high = upper ? [" and ", printAmount(upper, comments)] : "";
  return [`${comparison} `, printAmount(amount, comments), high];
}

function printAmount(amount: tree.Amount, comments: Comments): Doc {
  if (amount.kind === "number") return printNumber(amount);
  const { factor, deviations, over, among } = amount;
  const by = factor?.kind === "share" ? " of " : " times ";
  return [
    factor ? [printExpression(factor, comments), by] : "",
    "usual",
    deviations ? ` by ${printNumber(deviations)} deviations` : "",
    over ? ` over ${printDuration(over, comments)}` : "",
    among.length > 0 ? [" among ", printKeyItems(among, comments)] : "",
  ];
}

function printSummary(trigger: tree.SummaryTrigger, comments: Comments): Doc {
  const { events, per, window, block, lines, verdict } = trigger;
  const parts = [...printEvents(events, comments), ...printTail({ per }, comments), printWindow(window, comments)];
  const head = printParts(["summary of ", events.source.text], parts);
  const printed = comments.attach(lines, window.span.end, (line) => printSummaryLine(line, comments));
  const last = comments.take(trigger.span.start, block.span.end);
  return [
    [head, " {"],
    indent(
      printed.map((line) => [hardLine, withComments(line)]),
      toLastLines(last),
    ),
    hardLine,
    "} ",
    printClauseCondition("where", verdict, block.span.end, comments),
  ];
}

function printSummaryLine({ name, measure, where }: tree.SummaryLine, comments: Comments): Doc {
  const filter = where ? [printClauseCondition("where", where, measure.span.end, comments)] : [];
  return printParts([`${name.text}: `, printMeasure(measure, comments)], filter);
}

function printSilence(trigger: tree.SilenceTrigger, comments: Comments): Doc {
  const { events, per, for: duration, expectedFrom } = trigger;
  return printParts(
    ["no ", events.source.text],
    [
      ...printEvents(events, comments),
      ...printTail({ per }, comments),
      `for ${printDuration(duration, comments)}`,
      ...(expectedFrom ? [`expected from ${expectedFrom.text}`] : []),
    ],
  );
}

function printSteps(word: string, trigger: tree.SequenceTrigger | tree.TogetherTrigger, comments: Comments): Doc {
  const head = printTail(trigger, comments).map((part) => [" ", part]);
  const printed = comments.attach(trigger.steps, trigger.span.start, (step) => printStep(step, comments));
  const last = comments.take(trigger.span.start, trigger.span.end);
  return [
    [word, head, " {"],
    indent(
      printed.map((step) => [hardLine, withComments(step)]),
      toLastLines(last),
    ),
    hardLine,
    "}",
  ];
}

function printStep(step: tree.Step, comments: Comments): Doc {
  const { role, then, name, quantity, events } = step;
  const words = [...(then ? ["then "] : []), ...(["no", "without", "until"].includes(role) ? [`${role} `] : [])];
  const counted = quantity ? printQuantity(quantity, comments) : "";
  const head = [words, name ? `${name.text}: ` : "", counted, events.source.text];
  return printParts(head, [...printEvents(events, comments), ...printTail(step, comments)]);
}
