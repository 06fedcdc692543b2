import { type Alert, isJsonObject, type JsonObject, parseTime, type Rule, toJson, type Trigger } from "@tocsin/core";
import { createProgram, explainRule, type Explanation, redactEvent } from "@tocsin/engine";
import { type Linked, type ParsedFile, toRuleSetOf } from "@tocsin/language";
import { runTest, type TestHost } from "@tocsin/testing";
import type { PreviewAlert, PreviewEvent, PreviewResult, PreviewWindow } from "../../protocol/preview.ts";
import { listTests } from "../tests/list-tests.ts";

/** What happens in a test in the order of time: its events with their keys, the windows, and the alerts. Values are shown as the rule's alerts show them. */
export function preview(file: ParsedFile, linked: Linked, testId: string, host: TestHost): PreviewResult {
  const listed = listTests(file).find(({ tests }) => tests.some(({ id }) => id === testId));
  const name = listed?.tests.find(({ id }) => id === testId)?.name;
  const title = name ?? testId;
  if (listed === undefined) return toProblem(title, "There is no such test.");
  const found = linked.check(file).rules.find(({ id }) => id === listed.id);
  const test = found?.tests.find((one) => one.name === name);
  if (found === undefined || test === undefined) return toProblem(title, `The rule ${listed.id} has errors.`);
  const rule: Rule = { ...found, disabled: undefined };
  const ran = runTest(toRuleSetOf([rule], linked.declarations), rule, test, host);
  if ("errors" in ran) return toProblem(title, ran.errors.join(" "));
  const { ruleSet, events, alerts } = ran.run;
  const program = createProgram(ruleSet);
  const shown = events.flatMap((event) => {
    const explanation = explainRule(program, rule.id, event);
    return explanation === undefined ? [] : [toEvent(redactEvent(program, rule.id, event), explanation)];
  });
  const inOrder = shown.toSorted((a, b) => a.time - b.time);
  return { title, events: inOrder, windows: toWindows(rule.trigger, inOrder, alerts), alerts: alerts.map(toAlert) };
}

function toProblem(title: string, problem: string): PreviewResult {
  return { problem, title, events: [], windows: [], alerts: [] };
}

function toEvent(event: JsonObject, explanation: Explanation): PreviewEvent {
  const [key] = explanation.keys;
  const taken = takenBy(explanation);
  return {
    time: parseTime(explanation.time) ?? 0,
    source: explanation.source.name,
    ...(key !== undefined && Object.keys(key).length > 0 && { key: toKeyText(key) }),
    ...(taken !== undefined && { taken }),
    event: toPlain(event),
  };
}

/** The step that the event is one of, the exception that took it away, or that it counts. */
function takenBy({ matches, steps, exceptions }: Explanation): string | undefined {
  const excepted = exceptions.find(({ holds, takes }) => holds && takes === "event");
  if (excepted !== undefined) return `except: ${excepted.because}`;
  const step = steps?.find((one) => one.matches);
  return step?.name ?? (matches ? "counts" : undefined);
}

function toKeyText(key: Readonly<Record<string, unknown>>): string {
  return Object.entries(key)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}

/** The windows of alerts; of a rule that has not alerted those that its events have opened. */
function toWindows(
  trigger: Trigger,
  events: readonly PreviewEvent[],
  alerts: readonly Alert[],
): readonly PreviewWindow[] {
  const ofAlerts = alerts.flatMap(toWindow);
  const length = lengthOf(trigger);
  if (length === undefined) return ofAlerts;
  const counted = events.filter(({ taken }) => taken !== undefined && !taken.startsWith("except: "));
  const opened = Map.groupBy(counted, ({ key }) => key ?? "");
  const open = [...opened].flatMap(([key, [first]]): PreviewWindow[] => {
    if (first === undefined || ofAlerts.some((one) => one.key === key)) return [];
    const from = isOfBlocks(trigger) ? Math.floor(first.time / length) * length : first.time;
    return [{ key, from, to: from + length, label: "open" }];
  });
  return [...ofAlerts, ...open];
}

function toWindow({ tocsin: { alert } }: Alert): PreviewWindow[] {
  const { window } = alert;
  if (!isJsonObject(window)) return [];
  const [from, to] = [parseTime(window["start"] ?? null), parseTime(window["end"] ?? null)];
  if (from === undefined || to === undefined) return [];
  return [{ key: toKeyText(alert.key), from, to, label: "alert" }];
}

function isOfBlocks(trigger: Trigger): boolean {
  return "window" in trigger && trigger.window.mode === "every";
}

/** Milliseconds. */
function lengthOf(trigger: Trigger): number | undefined {
  if ("window" in trigger) return trigger.window.length;
  return "within" in trigger && typeof trigger.within === "number" ? trigger.within : undefined;
}

function toAlert(alert: Alert): PreviewAlert {
  const key = toKeyText(alert.tocsin.alert.key);
  return {
    time: Date.parse(alert["@timestamp"]),
    ...(key !== "" && { key }),
    title: alert.message,
    severity: alert.tocsin.alert.severity,
    alert: toPlain(alert),
  };
}

/** Without the numbers that JSON's own writer does not know. */
function toPlain(value: JsonObject): unknown {
  return JSON.parse(toJson(value)) as unknown;
}
