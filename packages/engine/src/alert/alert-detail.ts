import { keyPartsOf, toTimeText, type JsonObject, type JsonValue, type KeyPart, type Rule } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { createScope } from "../scope.ts";
import type { Match } from "../stage/match.ts";
import { compileAlertId } from "./alert-id.ts";
import type { FinishedMatch } from "./finished-match.ts";
import { compileInclude, type CompiledInclude } from "./include.ts";
import { toLookupVersions } from "./lookup-versions.ts";
import type { Redactor } from "./redaction.ts";

type MutableObject = Record<string, JsonValue>;

const nothing: JsonObject = {};
const maximumEvents = 100;

/** Compiles `tocsin.alert` of a rule's alerts. `timestamp`: the text of the match's time. */
export function compileDetail(
  program: Program,
  rule: Rule,
): (finished: FinishedMatch, redactor: Redactor, timestamp: string) => JsonObject {
  const idOf = compileAlertId(rule);
  const keyParts = keyPartsOf(rule.trigger);
  const includes = rule.alert.include.map((include) => ({
    of: compileInclude(program.compilation, include),
    step: include.step,
  }));
  const lookups = toLookupVersions(rule, program.ruleSet);
  return (finished, redactor, timestamp) => {
    const { match, verdict } = finished;
    const detail: MutableObject = {
      id: idOf(match),
      severity: verdict.severity,
      risk: verdict.risk,
      key: keyParts.length === 0 ? nothing : toShownKey(keyParts, match, redactor),
      count: 1,
    };
    if (match.measured !== undefined || match.window !== undefined) Object.assign(detail, toMeasured(match, redactor));
    detail["events"] = toShownEvents(match, timestamp);
    detail["events_total"] = match.total ?? match.events.length;
    detail["include"] = includes.length === 0 ? nothing : toIncluded(includes, finished, redactor);
    if (lookups !== undefined) detail["lookups"] = lookups;
    return detail;
  };
}

function toMeasured({ measured, window }: Match, redactor: Redactor): JsonObject {
  const shown = (name: string, value: number) => redactor.ofExpression({ op: "measured", name }, value);
  const lines = typeof measured === "object" ? Object.entries(measured) : [];
  const value =
    typeof measured === "number"
      ? shown("value", measured)
      : toPresent(lines.map(([name, each]) => [name, shown(name, each)]));
  return {
    ...(measured !== undefined && value !== undefined && { value }),
    ...(window && { window: { start: toTimeText(window.start), end: toTimeText(window.end) } }),
  };
}

function toPresent(entries: readonly (readonly [string, JsonValue | undefined])[]): JsonObject {
  return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
}

function toShownKey(keyParts: readonly KeyPart[], match: Match, redactor: Redactor): JsonObject {
  const parts = keyParts.map(({ name, expression }, index) => {
    const value = match.key.values[index] ?? "";
    return [name, redactor.ofExpression(expression, value)] as const;
  });
  return toPresent(parts);
}

/** The newest, with the steps that they served. */
function toShownEvents({ events, steps, time }: Match, timestamp: string): JsonObject[] {
  if (events.length === 1 && steps === undefined) return [toShownEvent(events[0]!, time, timestamp)];
  const served = steps && new Map([...steps].flatMap(([name, held]) => held.map((each) => [each, name] as const)));
  return events
    .slice(-maximumEvents)
    .map((candidate) => toShownEvent(candidate, time, timestamp, served?.get(candidate)));
}

/** `timestamp`: the text of the time `matched`. */
function toShownEvent(
  { event, time }: Candidate,
  matched: number | undefined,
  timestamp: string,
  step?: string,
): JsonObject {
  const shown: MutableObject = { ...event.origin };
  if (time !== undefined) shown["time"] = time === matched ? timestamp : toTimeText(time);
  if (step !== undefined) shown["step"] = step;
  return shown;
}

function toIncluded(
  includes: readonly { readonly of: CompiledInclude; readonly step: string | undefined }[],
  { match: { events, steps }, scope }: FinishedMatch,
  redactor: Redactor,
): JsonObject {
  const toScopes = (candidates: Match["events"]) =>
    candidates.map(({ event, time }) => createScope(event.document, time, scope.match));
  const scopes = toScopes(events);
  const entries = new Map<string, JsonValue>();
  for (const include of includes) {
    const own = include.step === undefined ? scopes : toScopes(steps?.get(include.step) ?? []);
    for (const [name, value] of include.of(own, redactor)) if (!entries.has(name)) entries.set(name, value);
  }
  return Object.fromEntries(entries);
}
