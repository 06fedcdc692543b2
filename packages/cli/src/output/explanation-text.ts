import { isOfSteps, toJson, type JsonValue, type Place, type Rule } from "@tocsin/core";
import type { Clause, ExplainedException, ExplainedPast, Explanation, SeenValues } from "@tocsin/engine";
import { toPrintable } from "../terminal/printable.ts";
import type { Colors } from "../terminal/terminal.ts";
import type { Texts } from "./texts.ts";

const longestClause = 100;

/** A rule on one event as a tree: ✓ where a clause holds, ✗ where it does not, with the values seen. */
export function toExplanationText(explanation: Explanation, rule: Rule, texts: Texts, colors: Colors): string {
  const { source, where, exceptions, time, matches } = explanation;
  const draw = (clause: Clause, depth: number): string[] => {
    const written = toWritten(clause);
    const line = `${toMark(written.holds, colors)} ${toHeading(written, texts)}${toSeen(written.values, colors)}`;
    return ["  ".repeat(depth) + line, ...written.of.flatMap((part) => draw(part, depth + 1))];
  };
  const filter = source.filter === null ? [colors.dim("  every event belongs to it")] : draw(source.filter, 1);
  const condition = where === null ? [colors.dim("  any event")] : draw(where, 1);
  const verdict = matches ? colors.green("The event meets the rule.") : colors.red("The event does not meet the rule.");
  return [
    `${colors.bold(rule.id)} ${toPrintable(rule.metadata.title)}`,
    `time: ${time ?? "none that can be read"}`,
    ...toSteps(explanation, rule, texts),
    "",
    `source ${source.name}`,
    ...filter,
    "when",
    ...condition,
    ...(explanation.leftOut ? ["an alert that may come of this rule's own, which it never sees"] : []),
    ...exceptions.flatMap((exception) => [toExceptionLine(exception), ...draw(exception.clause, 1)]),
    ...explanation.past.map(toPastLine),
    ...toCounting(explanation, rule),
    "",
    verdict,
    "",
  ].join("\n");
}

/** Which steps the event may serve, and what they ask of others besides. */
function toSteps({ steps }: Explanation, { trigger }: Rule, texts: Texts): string[] {
  if (steps === undefined || !isOfSteps(trigger)) return [];
  const shown = steps.map(({ name, matches, explained }) => {
    const { references, role } = trigger.steps.find((step) => step.name === name)!;
    const further = references === null ? "" : `, if ${toQuote(references.at, texts)}`;
    const verdict = matches ? `one of its events${further}` : "none of its events";
    return `${role} ${name}: ${verdict}${explained ? ", as follows" : ""}`;
  });
  return shown;
}

function toMark(holds: boolean, colors: Colors): string {
  return holds ? colors.green("✓") : colors.red("✗");
}

/** What is negated before its operator (`is not`, `not contains`) is one comparison, as the rule has it: its text says `not`. */
function toWritten(clause: Clause): Clause {
  const [part] = clause.of;
  const isOne = clause.op === "not" && part?.at.start === clause.at.start && part.at.end === clause.at.end;
  return isOne && part.of.length === 0 ? { ...part, holds: clause.holds } : clause;
}

/** What joins clauses is named, what compares is quoted. */
function toHeading({ op, at }: Clause, texts: Texts): string {
  if (op === "all" || op === "any") return op === "all" ? "all of" : "any of";
  return op === "not" ? "not" : toQuote(at, texts);
}

function toQuote({ file, start, end }: Place, texts: Texts): string {
  const text = toPrintable((texts.get(file) ?? "").slice(start, end).replaceAll(/\s+/g, " "));
  return text.length > longestClause ? `${text.slice(0, longestClause)}…` : text;
}

function toSeen(values: readonly SeenValues[], colors: Colors): string {
  const seen = values.map(({ expression, values, total }) => {
    if (total === 0) return `${expression} is missing`;
    const shown = values.length === 0 ? "redacted" : values.map((value) => toPrintable(toJson(value))).join(", ");
    return `${expression} = ${shown}${total > values.length && values.length > 0 ? `, and ${total - values.length} more` : ""}`;
  });
  return seen.length === 0 ? "" : colors.dim(`   ${seen.join("; ")}`);
}

function toExceptionLine({ because, expired, holds, takes }: ExplainedException): string {
  const effect = expired ? " (expired)" : holds ? ` (takes the ${takes} away)` : "";
  return `except because ${JSON.stringify(because)}${effect}`;
}

/** What a `with` clause goes by. */
function toPastLine({ state, names, per, combinations }: ExplainedPast): string {
  const shown = combinations.map(toPairs).join("; ");
  const what = shown === "" ? `neither new nor known, for a field is missing` : `${shown}: the events before it decide`;
  return `with ${state} ${names.join(", ")}${per.length === 0 ? "" : ` per ${per.join(", ")}`}: ${what}`;
}

function toPairs(values: Readonly<Record<string, JsonValue>>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name} = ${toJson(value)}`);
  return toPrintable(pairs.join(", "));
}

/** What rules that count go by. */
function toCounting({ keys, counted, measured }: Explanation, rule: Rule): string[] {
  const { trigger } = rule;
  if (trigger.kind === "one event") return [];
  const shown = keys.map(toPairs);
  const per = trigger.per.map(({ name }) => name).join(", ");
  const key =
    per === "" ? [] : [`per ${per}: ${shown.length === 0 ? "no key, for a field is missing" : shown.join("; ")}`];
  const distinct = counted === null ? [] : [`distinct ${counted.expression}: ${counted.values} in this event`];
  return [...key, ...distinct, ...measured.map(toLine), toFiring(trigger)];
}

/** What the event adds to one line of a summary, or to the `value` of a measure. */
function toLine({ line, values }: Explanation["measured"][number]): string {
  if (values === null) return `${line}: not this event`;
  return `${line}: this event${values === 0 ? "" : `, ${values} ${values === 1 ? "value" : "values"}`}`;
}

/** One event alone does not say whether such a rule fires. */
function toFiring(trigger: Rule["trigger"]): string {
  switch (trigger.kind) {
    case "count":
    case "distinct":
      return `fires at ${trigger.atLeast} of them: one event alone says only whether it counts`;
    case "measure":
    case "summary":
      return trigger.window.mode === "every"
        ? "judged at the end of each block: one event alone says only whether it is measured"
        : "judged over a rolling window: one event alone says only whether it is measured";
    case "sequence":
    case "together":
      return "fires when all steps have happened: one event alone says only which it may serve";
    case "silence":
      return "fires when its key says nothing more for long enough: one event alone says only that it speaks";
    default:
      return "one event alone does not say whether it fires";
  }
}
