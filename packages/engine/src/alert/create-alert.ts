import { toTimeText, type Alert, type JsonObject, type JsonValue, type Rule, type Severity } from "@tocsin/core";
import { completingEvent, type Match } from "../stage/match.ts";
import { shownWithoutTime } from "../rule/compile-source.ts";
import { createScope, type MatchScope, type Scope } from "../scope.ts";
import type { Program } from "../program.ts";
import { compileDetail } from "./alert-detail.ts";
import { FinishedMatch, type Finishing } from "./finished-match.ts";
import type { Redactions } from "./redaction.ts";
import { createSubjects } from "./subject.ts";
import { toThreatObject } from "./threat.ts";
import { compileTitle } from "./title.ts";
import { compileVerdict, toFixedVerdict, type Judged, type Verdict } from "./verdict.ts";

type MutableObject = Record<string, JsonValue>;

const severityNumbers: Readonly<Record<Severity, number>> = {
  informational: 1,
  low: 21,
  medium: 47,
  high: 73,
  critical: 99,
};

/** `event`, the same object in all alerts that have it alike. */
const ofAlerts = toEventFields("alert");
const ofSignals = toEventFields("signal");

function toEventFields(kind: "alert" | "signal"): Readonly<Record<Severity, JsonObject>> {
  const of = (severity: Severity) => ({ kind, severity: severityNumbers[severity] });
  const [informational, low, medium] = [of("informational"), of("low"), of("medium")];
  return { informational, low, medium, high: of("high"), critical: of("critical") };
}

/** Compiles all that a rule's alerts show. INVARIANT: nothing of an event enters the alert past the redactor. */
export function compileAlert(program: Program, rule: Rule, redactions: Redactions): (match: Match) => FinishedMatch {
  const judge = compileVerdict(program.compilation, rule);
  const title = compileTitle(program.compilation, rule);
  const createHead = compileHead(rule);
  const createDetail = compileDetail(program, rule);
  const subjects = program.compilation.once("what alerts say of their events", createSubjects);
  const finishing: Finishing = {
    judge: (match) => judgeMatch(match, judge),
    fixed: toFixedVerdict(rule),
    createAlert(finished) {
      const { match, verdict } = finished;
      const documents = match.events.map(({ event }) => event.document);
      const redactor = redactions.forEvents(documents);
      const timestamp = toTimeText(match.time ?? shownWithoutTime);
      const alert = createHead(timestamp, verdict, title(finished, redactor));
      const subject = subjects(documents, redactor);
      for (const name in subject) alert[name] = subject[name]!;
      alert["tocsin"] = { alert: createDetail(finished, redactor, timestamp) };
      return alert as Alert;
    },
  };
  return (match) => new FinishedMatch(match, finishing);
}

function judgeMatch(match: Match, judge: (scope: Scope, match: MatchScope) => Judged): Judged {
  const completing = completingEvent(match);
  return judge(createScope(completing?.event.document ?? {}, completing === undefined ? match.time : completing.time), {
    key: match.key.values,
    measured: match.measured,
    risk: 0,
    ...(match.steps && { steps: toStepDocuments(match.steps) }),
  });
}

/** Compiles the beginning of an alert, most of which is the same in every alert of the rule. */
function compileHead({
  id,
  module,
  metadata,
}: Rule): (timestamp: string, verdict: Verdict, message: string) => MutableObject {
  const { title, version, uuid, description, references, author, license, tags, threat } = metadata;
  const rule = {
    id,
    name: title,
    ruleset: module,
    version,
    ...(uuid !== undefined && { uuid }),
    ...(description !== undefined && { description }),
    ...(references.length > 0 && { reference: references }),
    ...(author.length > 0 && { author }),
    ...(license !== undefined && { license }),
  };
  const shownThreat = threat && toThreatObject(threat);
  return (timestamp, { signal, severity }, message) => {
    const event = (signal ? ofSignals : ofAlerts)[severity];
    const head: MutableObject = { "@timestamp": timestamp, event, message, rule };
    if (tags.length > 0) head["tags"] = tags;
    if (shownThreat !== undefined) head["threat"] = shownThreat;
    return head;
  };
}

function toStepDocuments(steps: NonNullable<Match["steps"]>): MatchScope["steps"] & {} {
  return new Map(
    [...steps].map(([name, held]) => [name, held.map(({ event, time }) => ({ document: event.document, time }))]),
  );
}
