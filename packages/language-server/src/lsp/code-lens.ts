import type { Command } from "vscode-languageserver/node";
import { type CodeLens, codeLenses } from "../ide/lens/code-lenses.ts";
import { commands } from "../protocol/commands.ts";
import type { Feature } from "./feature.ts";
import { testResultsOf } from "./test-results.ts";

/** What can be done with a rule and its tests, above them. An editor that knows nothing of us can run tests all the same. */
export const codeLensFeature: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
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
