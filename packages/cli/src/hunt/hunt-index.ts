import { createDiagnostic, sourcesOf, type Alert, type Diagnostic, type RuleSet } from "@tocsin/core";
import type { Connection } from "@tocsin/elasticsearch";
import { toCounted } from "../terminal/numbers.ts";
import type { IndexOrigin } from "./hunt-options.ts";
import { MalformedReport } from "./malformed-report.ts";
import { createOrderedHunt } from "./ordered-hunt.ts";
import { createProgress } from "./progress.ts";
import type { Hunt } from "./run-hunt.ts";

const alertsAtOnce = 2_000;

/** The client takes longer to load than all the rest, and few commands need it. */
const loadElasticsearch = () => import("@tocsin/elasticsearch");

/** Hunts through the documents of an index. Returns what kept it from reading all of them. */
export async function huntIndex(hunt: Hunt, origin: IndexOrigin): Promise<readonly Diagnostic[]> {
  const { connect } = await loadElasticsearch();
  const connected = await connect({ url: origin.url });
  if ("problem" in connected) return [connected.problem];
  const ordered = createOrderedHunt(hunt, { to: origin.to });
  try {
    const problem = await readDocuments(hunt, connected.connection, origin, (event) =>
      ordered.take(hunt.shapes.reshape(event)),
    );
    ordered.finish();
    return problem === undefined ? [] : [problem];
  } finally {
    ordered.close();
    await connected.connection.close();
  }
}

async function readDocuments(
  { ruleSet, counts, terminal }: Hunt,
  connection: Connection,
  { pattern: index, from, to }: IndexOrigin,
  take: ReturnType<typeof createOrderedHunt>["take"],
): Promise<Diagnostic | undefined> {
  const { readIndex } = await loadElasticsearch();
  const progress = createProgress(terminal, 0);
  const report = new MalformedReport(terminal);
  let problem: Diagnostic | undefined;
  for await (const batch of readIndex(connection, { index, timeField: timeFieldOf(ruleSet), from, to })) {
    counts.events += batch.events.length;
    counts.bytes += batch.bytes;
    counts.malformed += batch.malformed.length;
    for (const event of batch.events) take(event);
    progress.update(counts);
    for (const { index, id, reason } of batch.malformed) {
      progress.clear();
      report.add(`${index}/${id}`, reason);
    }
    problem = batch.problem;
  }
  progress.clear();
  report.close();
  // A range of time may well be quiet; an index without any document is a mistake.
  if (problem !== undefined || counts.events + counts.malformed > 0 || from !== undefined || to !== undefined)
    return problem;
  return createDiagnostic("TOC7005", { path: index, reason: "it has no documents" });
}

/** The field in which most of the rules' sources have their time. */
function timeFieldOf({ rules, sources }: RuleSet): string {
  const used = sources.filter(({ name }) => rules.some(({ trigger }) => sourcesOf(trigger).includes(name)));
  const fields = [...Map.groupBy(used, ({ time }) => time)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  return fields[0]?.[0] ?? "@timestamp";
}

/** Writes alerts under their ids, in parts, and says how many were new. Returns what kept some from being written. */
export async function writeAlertsTo(
  { terminal }: Pick<Hunt, "terminal">,
  { url, write }: IndexOrigin,
  alerts: Iterable<Alert>,
): Promise<readonly Diagnostic[]> {
  if (write === undefined) return [];
  const { connect, writeAlerts } = await loadElasticsearch();
  const connected = await connect({ url });
  if ("problem" in connected) return [connected.problem];
  const { connection } = connected;
  const totals = { created: 0, existing: 0 };
  const problems: Diagnostic[] = [];
  for (const part of inParts(alerts, alertsAtOnce)) {
    const written = await writeAlerts(connection, write, part);
    totals.created += written.created;
    totals.existing += written.existing;
    if (written.problem !== undefined) problems.push(written.problem);
    if (problems.length > 0) break;
  }
  await connection.close();
  terminal.error(`${toCounted(totals.created, "alert")} written to ${write}; ${totals.existing} were there already.\n`);
  return problems;
}

function* inParts<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
