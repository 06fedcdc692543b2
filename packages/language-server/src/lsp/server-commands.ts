import { type DiagnosticCode, messages } from "@tocsin/core";
import { MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { runSelectedTests } from "../ide/tests/run-selected-tests.ts";
import { commands } from "../protocol/commands.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { testResultsOf } from "./test-results.ts";
import { toTestHost } from "./tests.ts";

/** Commands that the server does itself, so that every editor has them. */
export const serverCommandsFeature: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [commands.runTestsHere, commands.explain] } }),
  register(server) {
    server.connection.onExecuteCommand(({ command, arguments: [first, second] = [] }) => {
      if (command === commands.runTestsHere && typeof first === "string") runHere(first, second, server);
      if (command === commands.explain && isCode(first)) {
        const { title, why } = messages[first];
        show(server, MessageType.Info, `${first}: ${title}. ${why}`);
      }
      return null;
    });
  },
};

function isCode(value: unknown): value is DiagnosticCode {
  return typeof value === "string" && Object.hasOwn(messages, value);
}

/** Runs tests for an editor that cannot show them, and says how they went. */
function runHere(uri: string, tests: unknown, server: ServerContext): void {
  const file = server.fileOf({ uri });
  if (file === undefined) return;
  const ids = Array.isArray(tests) ? new Set(tests.filter((id): id is string => typeof id === "string")) : undefined;
  const host = { ...toTestHost(server), coverage: false };
  const ran = runSelectedTests(
    file.parsed,
    server.workspace.snapshot.linked,
    ids === undefined ? {} : { tests: ids },
    host,
  ).tests;
  const results = testResultsOf(server);
  results.add(ran);
  results.show();
  const failed = ran.filter(({ state }) => state !== "passed");
  const [first] = failed.flatMap(({ id, failures }) => failures.map(({ message }) => `${id}: ${message}`));
  const isFine = failed.length === 0;
  const message = isFine
    ? `${ran.length} passed.`
    : `${failed.length} of ${ran.length} failed. ${first ?? ""}`.trimEnd();
  show(server, isFine ? MessageType.Info : MessageType.Error, message);
}

/** By a notification: an editor need not answer it. */
function show({ connection }: ServerContext, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
