import { type Command, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { type CodeLens, codeLenses } from "../ide/lens/code-lenses.ts";
import { runSelectedTests } from "../ide/tests/run-selected-tests.ts";
import { commands } from "../protocol/commands.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { testResultsOf } from "./test-results.ts";
import { toTestHost } from "./tests.ts";

/** What can be done with a rule and its tests, above them. An editor that knows nothing of us can run tests all the same. */
export const codeLensFeature: Feature = {
  capabilities: () => ({
    codeLensProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [commands.runTestsHere] },
  }),
  register(server) {
    const results = testResultsOf(server);
    server.connection.onCodeLens(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      return codeLenses(file.parsed, results.states).flatMap((lens) => {
        const command = toCommand(lens, server.toUri(file.file), server.own.tests === true);
        return command === undefined ? [] : [{ range: server.toRange(file, lens.span), command }];
      });
    });
    server.connection.onExecuteCommand(({ command, arguments: [uri, tests] = [] }) => {
      if (command === commands.runTestsHere && typeof uri === "string") runHere(uri, tests, server);
      return null;
    });
  },
};

function toCommand({ title, does }: CodeLens, uri: string, isOurs: boolean): Command | undefined {
  switch (does.kind) {
    case "run":
      return { title, command: isOurs ? commands.runTests : commands.runTestsHere, arguments: [uri, does.tests] };
    case "preview":
      return isOurs ? { title, command: commands.preview, arguments: [uri, does.test] } : undefined;
    case "why not":
      return isOurs ? { title, command: commands.whyNot, arguments: [uri, does.rule] } : undefined;
    case "hunt":
      return isOurs ? { title, command: commands.hunt, arguments: [] } : undefined;
  }
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
  // A notification: an editor need not answer it.
  void server.connection.sendNotification(ShowMessageNotification.type, {
    type: isFine ? MessageType.Info : MessageType.Error,
    message,
  });
}
