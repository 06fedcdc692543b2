import { type JsonObject, type JsonValue, type TextEdit } from "@tocsin/core";
import {
  type Comparison,
  type Condition,
  type EventPattern,
  type Expression,
  isKind,
  type RuleDeclaration,
  type Trigger,
} from "@tocsin/language";
import { findRuleAt, findSource, toRuleEvents } from "../scope/rule-sources.ts";
import type { View } from "../view.ts";
import { whyNot } from "../why-not/why-not.ts";
import { type CodeAction, toEdit } from "./code-action.ts";
import { pathsIn, toBodyText } from "./event-values.ts";

/** Writes a first test for a rule on single events that has none: an event that its condition asks for. */
export function addTest(view: View, offset: number): CodeAction | undefined {
  const rule = findRuleAt(view, offset);
  const trigger = rule?.clauses.find((clause) => clause.kind === "when")?.trigger;
  if (rule === undefined || trigger === undefined || offset > rule.name.span.end) return undefined;
  const [pattern, count] = patternOf(trigger);
  if (pattern === undefined || rule.clauses.some(({ kind }) => kind === "test")) return undefined;
  const document = pattern.where === undefined ? {} : wantedBy(pattern.where, view);
  const body = toBodyText(document, Object.keys(document));
  const given = `${count === undefined ? "" : `${count} of `}${pattern.source.text}${body}`;
  const edits = [toTestEdit(view, rule, `test "it happens" {\n    given ${given}\n    expect 1 alert\n  }`)];
  return { title: "Write a test that fires", kind: "refactor.rewrite", edits };
}

function patternOf(trigger: Trigger): readonly [EventPattern?, string?] {
  if (trigger.kind === "one-event") return [trigger.events];
  return trigger.kind === "count" && trigger.quantity.distinct === undefined
    ? [trigger.events, trigger.quantity.atLeast.text]
    : [];
}

/** An event, by paths, that a condition asks for, as far as that can be read off: its positive comparisons with values. */
function wantedBy(condition: Condition, view: View): JsonObject {
  switch (condition.kind) {
    case "and":
      return Object.assign({}, ...condition.operands.map((operand) => wantedBy(operand, view))) as JsonObject;
    case "or":
      return wantedBy(condition.operands[0]!, view);
    case "comparison":
      return condition.negated ? {} : wantedByComparison(condition, view);
    default:
      return {};
  }
}

function wantedByComparison({ subject, operator, object }: Comparison, view: View): JsonObject {
  const [field] = subject.expressions;
  if (field?.kind !== "field" || object.kind === "scaled") return {};
  const value = wantedValue(object, operator, view);
  return value === undefined ? {} : { [field.segments.map(({ text }) => text).join(".")]: value };
}

function wantedValue(object: Expression, operator: Comparison["operator"], view: View): JsonValue | undefined {
  switch (object.kind) {
    case "list":
      return object.items[0] === undefined ? undefined : wantedValue(object.items[0], operator, view);
    case "text":
      return operator === "like" ? object.value.replaceAll(/[*?]/g, "x") : object.value;
    case "number":
      return operator === ">" ? Number(object.value) + 1 : operator === "<" ? Number(object.value) - 1 : object.value;
    case "truth":
      return object.value;
    case "address":
      return object.text.split("/")[0];
    case "field":
      return firstOfList(object.segments[0]?.text ?? "", view);
    default:
      return undefined;
  }
}

function firstOfList(name: string, { linked, file }: View): JsonValue | undefined {
  const declared = linked.namesOf(file).visible.get(name);
  const list =
    declared !== undefined && isKind(declared, "list-declaration") ? linked.declarations.list(declared) : undefined;
  const value = list?.list.entries[0]?.value.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
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
