import { alertsSource, isOfSteps, toLiteral } from "@tocsin/core";
import type { Because, Expectation, Given, JsonObject, Rule, RuleTest } from "@tocsin/core";
import { type Declared, fullName, isKind } from "../names/declared.ts";
import { resolveName } from "../names/file-names.ts";
import { nearNames, toQuestion } from "../names/near-names.ts";
import type { BecauseClause, ExpectLine, GivenEvents, GivenFile, GivenRow, TestClause } from "../tree/clauses.ts";
import type { TimeLiteral } from "../tree/expressions.ts";
import { readText } from "../types/read-literal.ts";
import { typeWords } from "../types/type-words.ts";
import { resolveSource } from "./resolve-source.ts";
import { fillIn, fillInAlert } from "./fill-in.ts";
import { lowerBody, lowerRow, toObject } from "./lower-body.ts";
import { lowerExpectedFields } from "./lower-expected.ts";
import { lowerWhole } from "./lower-whole.ts";
import type { RuleScope } from "./rule-scope.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";

/** The rule as far as its tests can ask about it. */
export type TestedRule = Pick<Rule, "exceptions" | "suppression" | "alert" | "trigger" | "risk">;

/** A test with its events as documents. Broken lines are reported and left out. */
export function lowerTest(clause: TestClause, rule: TestedRule, scope: RuleScope): RuleTest {
  const given: Given[] = [];
  const expect: Expectation[] = [];
  let upTo: number | undefined;
  for (const line of clause.lines) {
    const inside = scope.events(line);
    switch (line.kind) {
      case "up-to":
        upTo = lowerTime(line.time, inside);
        break;
      case "expect": {
        const lowered = lowerExpectation(line, rule, inside);
        if (lowered) expect.push(lowered);
        break;
      }
      default: {
        const lowered = lowerGiven(line, inside);
        if (lowered) given.push(lowered);
      }
    }
  }
  if (!clause.lines.some((line) => line.kind === "expect")) {
    refuse(scope.events(clause), "TOC3040", { name: clause.name.value }, clause.name);
  }
  const at = { file: scope.file.file, ...clause.name.span };
  return { name: clause.name.value, given, expect, ...(upTo !== undefined && { upTo }), at };
}

function lowerGiven(line: GivenEvents | GivenFile | GivenRow, scope: Scope): Given | undefined {
  const at = placeOf(scope, line);
  switch (line.kind) {
    case "given-file": {
      const file = scope.program.host.resolve(scope.names.file.file, line.path.value);
      if (file === undefined) return refuse(scope, "TOC3024", { path: line.path.value }, line.path);
      return { kind: "file", path: line.path.value, file, at };
    }
    case "given-row": {
      const list = scope.names.visible.get(line.lookup.text);
      if (list !== undefined && isKind(list, "list-declaration")) return lowerGivenEntry(line, list, scope);
      const declared = resolveName(line.lookup, "lookup", scope.names, scope.report);
      const row = declared && lowerGivenRow(line, declared, scope);
      return row && { kind: "row", lookup: fullName(declared), row, at };
    }
    case "given-events":
      return lowerGivenEvents(line, scope);
  }
}

/** A row with its key, and with columns that the lookup has, where it has rows. */
function lowerGivenRow(line: GivenRow, declared: Declared<"lookup">, scope: Scope): JsonObject | undefined {
  const lowered = scope.program.lookup(declared);
  const row = lowerRow(line.body, scope);
  if (lowered === undefined || row === undefined) {
    scope.report.fail();
    return undefined;
  }
  const { lookup, columns } = lowered;
  if (row[lookup.key] === undefined || row[lookup.key] === null) {
    return refuse(scope, "TOC3037", { key: lookup.key, problem: "has no value in this row" }, line.body);
  }
  const unknown = Object.keys(row).find((name) => lookup.rows.length > 0 && columns?.has(name) === false);
  if (unknown === undefined || columns === null) return row;
  const near = nearNames(columns.keys(), unknown);
  return refuse(scope, "TOC2018", { lookup: line.lookup.text, column: unknown, near: toQuestion(near) }, line.body);
}

/** A row of a list: a value in the column that the list takes its entries from. */
function lowerGivenEntry(line: GivenRow, declared: Declared<"list-declaration">, scope: Scope): Given | undefined {
  const lowered = scope.program.list(declared);
  const row = lowerRow(line.body, scope);
  if (lowered === undefined || row === undefined) {
    scope.report.fail();
    return undefined;
  }
  const { origin } = declared.node;
  const { type, name } = lowered.list;
  const column =
    lowered.list.origin?.column ?? (origin.kind === "from-file" ? origin.column?.value : undefined) ?? "value";
  const [written, ...others] = Object.entries(row);
  if (written === undefined || written[0] !== column || others.length > 0) {
    return refuse(scope, "TOC3097", { list: line.lookup.text, column }, line.body);
  }
  const value = toLiteral(written[1], type);
  if (value === undefined) {
    return refuse(
      scope,
      "TOC3033",
      { entry: textOf(scope, line.body.entries[0]?.value ?? line.body), type: typeWords[type] },
      line.body,
    );
  }
  return { kind: "entry", list: name, value, at: placeOf(scope, line) };
}

function lowerGivenEvents(line: GivenEvents, scope: Scope): Given | undefined {
  const source = resolveSource(line.source, scope);
  if (source === undefined) return undefined;
  const leaves = line.body === undefined ? [] : lowerBody(line.body, { ...scope, source });
  const count = line.count === undefined ? 1 : lowerWhole(line.count, "The number of events", 1, scope);
  const time = line.at && lowerTime(line.at, scope);
  if (leaves === undefined || count === undefined || (line.at !== undefined && time === undefined)) return undefined;
  const most = 100_000;
  if (count > most) {
    const words = { what: "The number of events", range: `at most ${most.toLocaleString("en")}`, value: String(count) };
    return refuse(scope, "TOC3026", words, line.count ?? line);
  }
  return {
    kind: "events",
    source: source.name,
    count,
    body: toObject(
      source.name === alertsSource.name ? fillInAlert(leaves) : fillIn(leaves, scope.program.filterOf(source)),
    ),
    ...(line.every && { every: line.every.milliseconds }),
    ...(line.after && { after: line.after.milliseconds }),
    ...(time !== undefined && { time }),
    at: placeOf(scope, line),
  };
}

function lowerTime(node: TimeLiteral, scope: Scope): number | undefined {
  const read = readText(node.text, "time");
  return read?.type === "time" ? read.value : refuse(scope, "TOC3009", { text: node.text }, node);
}

function lowerExpectation(line: ExpectLine, rule: TestedRule, scope: Scope): Expectation | undefined {
  const alerts = line.count === undefined ? 0 : lowerWhole(line.count, "The number of alerts", 0, scope);
  const fields = lowerExpectedFields(line.with, rule, scope);
  const because = line.because && lowerBecause(line.because, rule, scope);
  if (alerts === undefined || fields === undefined || (line.because !== undefined && because === undefined))
    return undefined;
  return { alerts, with: fields, ...(because && { because }), at: placeOf(scope, line) };
}

function lowerBecause(node: BecauseClause, rule: TestedRule, scope: Scope): Because | undefined {
  switch (node.clause) {
    case "when":
    case "suppress":
      if (node.clause === "suppress" && rule.suppression === undefined) {
        return refuse(scope, "TOC2020", { clause: "`suppress` clause", near: "" }, node);
      }
      return { clause: node.clause };
    case "except": {
      const reason = node.reason?.value ?? "";
      const reasons = rule.exceptions.map((exception) => exception.because);
      if (reasons.includes(reason)) return { clause: "except", reason };
      const near = toQuestion(nearNames(reasons, reason));
      return refuse(scope, "TOC2020", { clause: `exception because "${reason}"`, near }, node.reason ?? node);
    }
    case "no":
    case "without":
    case "until":
      return lowerAbsence(node, node.clause, rule, scope);
    default:
      return refuse(scope, "TOC3094", { clause: node.clause }, node);
  }
}

/** `because without mfa`; the name may be left out where there is one. */
function lowerAbsence(
  node: BecauseClause,
  clause: "no" | "without" | "until",
  { trigger }: TestedRule,
  scope: Scope,
): Because | undefined {
  const steps = isOfSteps(trigger) ? trigger.steps.filter(({ role }) => role === clause) : [];
  const names = steps.map(({ name }) => name);
  const [only] = names;
  const step = node.step?.text ?? (names.length === 1 ? only : undefined);
  if (step !== undefined && names.includes(step)) return { clause, step };
  const near =
    names.length > 0 && step === undefined
      ? ` Name it: ${names.join(", ")}.`
      : toQuestion(nearNames(names, step ?? ""));
  const words = step === undefined ? `\`${clause}\` of its own` : `\`${clause} ${step}\``;
  return refuse(scope, "TOC2020", { clause: words, near }, node.step ?? node);
}
