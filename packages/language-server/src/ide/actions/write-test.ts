import type { JsonObject, TextEdit } from "@tocsin/core";
import type { EventPattern, KeyItem, Quantity, RuleDeclaration, Trigger } from "@tocsin/language";
import { findRuleAt, findSource, toRuleEvents } from "../scope/rule-sources.ts";
import type { View } from "../view.ts";
import { whyNot } from "../why-not/why-not.ts";
import { type CodeAction, toEdit } from "./code-action.ts";
import { pathsIn, toBodyText } from "./event-values.ts";
import { toSampleEvent } from "./sample-event.ts";

/** Writes a first test for a rule that has none: events that its condition asks for. */
export function addTest(view: View, offset: number): CodeAction | undefined {
  const rule = findRuleAt(view, offset);
  const trigger = rule?.clauses.find((clause) => clause.kind === "when")?.trigger;
  if (rule === undefined || trigger === undefined || offset > rule.name.span.end) return undefined;
  if (rule.clauses.some(({ kind }) => kind === "test")) return undefined;
  const given = givenFor(trigger, view);
  if (given.length === 0) return undefined;
  const lines = given.map((line) => `    given ${line}\n`).join("");
  const edits = [toTestEdit(view, rule, `test "it happens" {\n${lines}    expect 1 alert\n  }`)];
  return { title: "Write a test that fires", kind: "refactor.rewrite", edits };
}

/** What to give a rule so that it fires; none for the kinds for which that cannot be read off. */
function givenFor(trigger: Trigger, view: View): readonly string[] {
  switch (trigger.kind) {
    case "one-event":
      return trigger.events.history.length > 0 ? [] : [toGiven(view, trigger.events, [])];
    case "count":
      return [toGiven(view, trigger.events, trigger.per, trigger.quantity)];
    case "sequence":
    case "together": {
      const positive = trigger.steps.filter(({ role }) => role === "first" || role === "then" || role === "part");
      return positive.map(({ events, per, quantity }, index) => {
        const given = toGiven(view, events, per.length > 0 ? per : trigger.per, quantity);
        return index === 0 ? given : `${given} after 1 second`;
      });
    }
    default:
      return [];
  }
}

function toGiven(view: View, events: EventPattern, per: readonly KeyItem[], quantity?: Quantity): string {
  const document = toSampleEvent(events, per, view, quantity?.distinct);
  const count = quantity === undefined ? "" : `${quantity.atLeast.text} of `;
  const every = quantity === undefined ? "" : " every 1 second";
  return `${count}${events.source.text}${toBodyText(document, Object.keys(document))}${every}`;
}

/** A test of a rule with one event, and what the rule says to it now. Undefined: the rule has errors. */
export function writeTestFromEvent(view: View, ruleId: string, document: JsonObject): TextEdit | undefined {
  const rule = findRuleById(view, ruleId);
  const told = whyNot(view.file, view.linked, ruleId, [{ document, origin: { file: "the event", line: 1 } }]);
  if (rule === undefined || told.problem !== undefined) return undefined;
  const { steps } = toRuleEvents(rule, view);
  const source = sourceNameOf(rule, view);
  const when = rule.clauses.filter(({ kind }) => kind === "when" || kind === "except" || kind === "risk");
  const paths = new Set(when.flatMap((clause) => pathsIn(clause, new Set(steps.keys()))));
  const body = toBodyText(document, [...paths]);
  const expected = told.fires ? "expect 1 alert" : "expect no alert";
  const name = told.fires ? "an event that was seen" : "an event that was seen is quiet";
  return toTestEdit(
    view,
    rule,
    `test ${JSON.stringify(freeTestName(rule, name))} {\n    given ${source}${body}\n    ${expected}\n  }`,
  );
}

export function findRuleById({ file, linked }: View, id: string): RuleDeclaration | undefined {
  const { module } = linked.namesOf(file);
  return file.tree.declarations.find(
    (one): one is RuleDeclaration => one.kind === "rule" && `${module}.${one.name.text}` === id,
  );
}

function sourceNameOf(rule: RuleDeclaration, view: View): string {
  const trigger = rule.clauses.find((clause) => clause.kind === "when")?.trigger;
  if (trigger === undefined || trigger.kind === "missing-trigger") return "events";
  const pattern =
    "events" in trigger
      ? trigger.events
      : trigger.steps.map(({ events }) => events).find(({ source }) => findSource(source.text, view));
  return pattern?.source.text ?? "events";
}

function freeTestName({ clauses }: RuleDeclaration, wanted: string): string {
  const taken = new Set(clauses.flatMap((clause) => (clause.kind === "test" ? clause.name.value : [])));
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!taken.has(name)) return name;
  }
}

/** Behind the last clause of the rule. */
function toTestEdit({ file }: View, rule: RuleDeclaration, text: string): TextEdit {
  const end = rule.clauses.at(-1)?.span.end ?? rule.name.span.end;
  return toEdit(file.file, { start: end, end }, `\n\n  ${text}`);
}
