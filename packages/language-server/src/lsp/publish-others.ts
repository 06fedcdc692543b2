import { LineIndex } from "../text/line-index.ts";
import { quietly } from "./quietly.ts";
import type { ServerContext } from "./server-context.ts";
import { toDiagnostic } from "./to-diagnostic.ts";

/** Sends what is wrong with configurations and schemas; no editor asks for it, for they are no rule files. */
export function publishOthers(server: ServerContext): void {
  const { connection, workspace } = server;
  const shown = new Map<string, string>();
  server.onChecked(() => {
    const now = new Map(
      workspace.otherProblems.map(({ file, text, problems }) => {
        const at = { lines: new LineIndex(text) };
        return [file, problems.map((problem) => toDiagnostic(problem, at, server))] as const;
      }),
    );
    for (const path of new Set([...shown.keys(), ...now.keys()])) {
      const diagnostics = now.get(path) ?? [];
      const text = JSON.stringify(diagnostics);
      if (text === (shown.get(path) ?? "[]")) continue;
      shown.set(path, text);
      void quietly(() => connection.sendDiagnostics({ uri: server.toUri(path), diagnostics }));
    }
  });
}
