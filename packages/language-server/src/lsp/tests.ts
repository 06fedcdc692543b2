import { readFixture } from "@tocsin/project";
import { type ConditionCoverage, type TestHost } from "@tocsin/testing";
import {
  type CancellationToken,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from "vscode-languageserver/node";
import { listTests } from "../ide/tests/list-tests.ts";
import { type RanTest, runSelectedTests } from "../ide/tests/run-selected-tests.ts";
import { methods } from "../protocol/methods.ts";
import type {
  FileCoverage,
  FileTests,
  RunTestsParams,
  RunTestsResult,
  TestOutcome,
  TestsParams,
} from "../protocol/tests.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { testResultsOf } from "./test-results.ts";

/** The tests inside rules, for a client that shows them. */
export const testsFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { tests: true, coverage: true } } }),
  register(server) {
    const { connection, workspace, own } = server;
    connection.onRequest(methods.tests, ({ uri }: TestsParams = {}) => {
      const files = uri === undefined ? [...workspace.snapshot.files.values()] : [server.fileOf({ uri })];
      return files.flatMap((file) => (file === undefined ? [] : toFileTests(file, server)));
    });
    connection.onRequest(methods.runTests, (params: RunTestsParams, token: CancellationToken) =>
      runAll(params, server, token),
    );
    if (own.tests !== true) return;
    server.onChanged((paths) => {
      const open = paths.filter((path) => workspace.isOpen(path));
      const files = open.flatMap((path) => workspace.snapshot.files.get(path) ?? []);
      if (files.length === 0) return;
      void connection.sendNotification(methods.testsChanged, { files: files.map((file) => toFileTests(file, server)) });
    });
  },
};

export function toTestHost({ workspace }: ServerContext): TestHost {
  return { readEvents: readFixture, textOf: (path) => workspace.snapshot.files.get(path)?.text ?? "" };
}

function toFileTests(file: RuleFile, server: ServerContext): FileTests {
  const rules = listTests(file.parsed).map(({ id, name, title, span, tests }) => ({
    id,
    name,
    ...(title !== undefined && { title }),
    range: server.toRange(file, span),
    tests: tests.map((test) => ({ id: test.id, name: test.name, range: server.toRange(file, test.span) })),
  }));
  return { uri: server.toUri(file.file), rules };
}

/** Rules run one file after the other, with a breath between them, so that typing and cancelling get through. */
async function runAll(
  params: RunTestsParams,
  server: ServerContext,
  token: CancellationToken,
): Promise<RunTestsResult> {
  const { snapshot } = server.workspace;
  const asked = params.files?.map((uri) => server.fileOf({ uri })) ?? [...snapshot.files.values()];
  const selection = {
    ...(params.rules && { rules: new Set(params.rules) }),
    ...(params.tests && { tests: new Set(params.tests) }),
  };
  const host = { ...toTestHost(server), coverage: params.coverage === true };
  const results = testResultsOf(server);
  const outcomes: TestOutcome[] = [];
  const coverage: ConditionCoverage[] = [];
  const progress = createProgress(params.workDoneToken, server);
  for (const [index, file] of asked.entries()) {
    if (token.isCancellationRequested) break;
    progress.report(index, asked.length);
    if (file === undefined || !isAsked(file, selection)) continue;
    const ran = runSelectedTests(file.parsed, snapshot.linked, selection, host);
    results.add(ran.tests);
    outcomes.push(...ran.tests.map((test) => toOutcome(test, server)));
    coverage.push(...ran.coverage);
    await new Promise((resolve) => setImmediate(resolve));
  }
  progress.end();
  results.show();
  return { outcomes, ...(host.coverage && { coverage: toCoverage(coverage, server) }) };
}

/** Tells a client that gave a token how far the work is: at each per cent. */
function createProgress(token: string | number | undefined, { connection }: ServerContext) {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
    if (token !== undefined) void connection.sendProgress(WorkDoneProgress.type, token, value);
  };
  let told = 0;
  send({ kind: "begin", title: "Running tests", percentage: 0 });
  return {
    report(done: number, of: number): void {
      const percentage = Math.floor((100 * done) / of);
      if (percentage > told) send({ kind: "report", percentage });
      told = percentage;
    },
    end: () => send({ kind: "end" }),
  };
}

interface Selection {
  readonly rules?: ReadonlySet<string>;
  readonly tests?: ReadonlySet<string>;
}

function isAsked({ parsed }: RuleFile, { rules, tests }: Selection): boolean {
  if (rules === undefined && tests === undefined) return true;
  return listTests(parsed).some(
    (rule) => rules?.has(rule.id) === true || rule.tests.some(({ id }) => tests?.has(id) === true),
  );
}

function toOutcome({ id, state, failures, milliseconds }: RanTest, server: ServerContext): TestOutcome {
  const told = failures.map(({ message, expected, got, decided, at }) => {
    const place = at && server.toLocation({ file: at.file, span: at });
    return {
      message: [message, ...decided].join("\n"),
      ...(place !== undefined && { place }),
      ...(expected !== "" && { expected, actual: got }),
    };
  });
  return { id, state, failures: told, milliseconds };
}

function toCoverage(conditions: readonly ConditionCoverage[], server: ServerContext): readonly FileCoverage[] {
  const byFile = Map.groupBy(conditions, ({ at }) => at.file);
  return [...byFile].flatMap(([path, some]) => {
    const file = server.workspace.snapshot.files.get(path);
    if (file === undefined) return [];
    const told = some.map(({ at, held, notHeld }) => ({
      range: server.toRange(file, at),
      held: held.length,
      failed: notHeld.length,
    }));
    return [{ uri: server.toUri(path), conditions: told }];
  });
}
