import type { JsonObject, TextEdit } from "@tocsin/core";
import type { Body, GivenEvents, KeyItem, RuleDeclaration } from "@tocsin/language";
import { toWritten } from "../completion/complete-fields.ts";
import { findRuleAt, toRuleEvents } from "../scope/rule-sources.ts";
import { nodesAt } from "../scope/nodes-at.ts";
import type { View } from "../view.ts";
import { type CodeAction, toEdit } from "./code-action.ts";
import { pathsIn, toLiteralText, valueAt } from "./event-values.ts";

/** Who or what an event is about, where the rule's key does not say. */
const entities = ["user.name", "host.name", "host.id", "source.ip", "process.executable", "Computer", "User", "Image"];

/** At an event that a test gives: an exception for what it is about. */
export function exceptTestEvent(view: View, offset: number): CodeAction | undefined {
  const rule = findRuleAt(view, offset);
  const nodes = nodesAt(view.file.tree, offset);
  const given = nodes.find((node): node is GivenEvents => node.kind === "given-events");
  if (rule === undefined || given?.body === undefined) return undefined;
  const edit = writeException(view, rule, toDocument(given.body));
  return edit && { title: "Add an exception for this event", kind: "refactor.rewrite", edits: [edit] };
}

/** `except when user.name is "ann" because …`, of an event's key, else of who it is about. Undefined: it has none of these. */
export function writeException(view: View, rule: RuleDeclaration, document: JsonObject): TextEdit | undefined {
  const steps = new Set(toRuleEvents(rule, view).steps.keys());
  const keys = keysOf(rule).flatMap((item) => pathsIn(item, steps));
  const risks = rule.clauses.flatMap((clause) => (clause.kind === "risk" ? pathsIn(clause.on, steps) : []));
  const conditions = [keys, risks, entities].map((paths) => toConditions(document, paths));
  const chosen = conditions.find((some) => some.length > 0);
  if (chosen === undefined) return undefined;
  const last =
    rule.clauses.findLast(({ kind }) => kind === "except") ?? rule.clauses.find(({ kind }) => kind === "when");
  const end = last?.span.end ?? rule.name.span.end;
  const text = `\n  except when ${chosen.join(" and ")} because "say why this is fine"`;
  return toEdit(view.file.file, { start: end, end }, text);
}

function toConditions(document: JsonObject, paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].flatMap((path) => {
    const value = valueAt(document, path);
    const text = toLiteralText(value);
    return text === undefined ? [] : [`${toWritten(path)} ${Array.isArray(value) ? "in" : "is"} ${text}`];
  });
}

function keysOf(rule: RuleDeclaration): readonly KeyItem[] {
  const trigger = rule.clauses.find((clause) => clause.kind === "when")?.trigger;
  return trigger !== undefined && "per" in trigger ? trigger.per : [];
}

/** The body of an event, by paths. */
function toDocument({ entries }: Body): JsonObject {
  const pairs = entries.flatMap(({ field, value }): [string, JsonObject[string]][] => {
    const path = field.segments.map(({ text }) => text).join(".");
    if (value === null) return [];
    if (value.kind === "body") return [[path, toDocument(value)]];
    if (value.kind === "text" || value.kind === "truth" || value.kind === "number") return [[path, value.value]];
    return value.kind === "address" ? [[path, value.text]] : [];
  });
  return Object.fromEntries(pairs);
}
