import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "@tocsin/language";

type Declaration = ReturnType<typeof parseFile>["tree"]["declarations"][number];
type RuleTree = Extract<Declaration, { kind: "rule" }>;
type Trigger = NonNullable<Extract<RuleTree["clauses"][number], { kind: "when" }>["trigger"]>;
type EventPattern = Extract<Trigger, { kind: "one-event" }>["events"];

/** The kinds of rules, as the language's reference lists them. A rule may be of several. */
export const kinds = [
  "one event",
  "count",
  "distinct values",
  "measure, in blocks",
  "measure, rolling",
  "summary",
  "more than usual",
  "more than others",
  "unusual",
  "sequence",
  "together",
  "new",
  "known",
  "silence",
  "over alerts",
] as const;

export type Kind = (typeof kinds)[number];

export interface RuleOfKind {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly severity: string;
  /** A match is kept for other rules and printed nowhere. */
  readonly signal: boolean;
  readonly tests: number;
  readonly kinds: readonly Kind[];
}

/** The rules of all files below a folder, in order of their files. */
export function readRules(folder: string): RuleOfKind[] {
  return globSync("**/*.tocsin", { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const { tree } = parseFile(file, readFileSync(join(folder, file), "utf8"));
      const rules = tree.declarations.filter((declaration) => declaration.kind === "rule");
      return rules.map((rule) => toRule(file, rule));
    });
}

function toRule(file: string, rule: RuleTree): RuleOfKind {
  const when = rule.clauses.find((clause) => clause.kind === "when");
  const severities = rule.clauses.flatMap((clause) => (clause.kind === "severity" ? [clause.value.text] : []));
  return {
    id: `story.${file.replace(".tocsin", "")}.${rule.name.text}`,
    title: rule.title?.value ?? "",
    file,
    severity: severities.join(" → "),
    signal: rule.clauses.some(({ kind }) => kind === "signal"),
    tests: rule.clauses.filter(({ kind }) => kind === "test").length,
    kinds: when === undefined ? [] : kindsOf(when.trigger),
  };
}

function kindsOf(trigger: Trigger): Kind[] {
  const patterns = patternsOf(trigger);
  const histories = patterns.flatMap(({ history }) => history.map(({ state }): Kind => state));
  const overAlerts = patterns.some(({ source }) => source.text === "alerts");
  const own = toKind(trigger);
  const all = [...(own === undefined ? [] : [own]), ...histories, ...(overAlerts ? (["over alerts"] as const) : [])];
  return [...new Set(all)];
}

function patternsOf(trigger: Trigger): readonly EventPattern[] {
  if (trigger.kind === "sequence" || trigger.kind === "together") return trigger.steps.map(({ events }) => events);
  return trigger.kind === "missing-trigger" ? [] : [trigger.events];
}

function toKind(trigger: Trigger): Kind | undefined {
  switch (trigger.kind) {
    case "one-event":
      return trigger.events.history.length > 0 ? undefined : "one event";
    case "count":
      return trigger.quantity.distinct === undefined ? "count" : "distinct values";
    case "measure-trigger":
      return toMeasureKind(trigger);
    case "missing-trigger":
      return undefined;
    default:
      return trigger.kind;
  }
}

function toMeasureKind({ verdicts, window }: Extract<Trigger, { kind: "measure-trigger" }>): Kind {
  if (verdicts.some(({ kind }) => kind === "unusual")) return "unusual";
  for (const verdict of verdicts) {
    if (verdict.kind !== "compared" || verdict.amount.kind !== "usual") continue;
    return verdict.amount.among.length > 0 ? "more than others" : "more than usual";
  }
  return window.mode === "every" ? "measure, in blocks" : "measure, rolling";
}
