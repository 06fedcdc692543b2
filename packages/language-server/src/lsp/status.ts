import { methods } from "../protocol/methods.ts";
import type { StatusParams } from "../protocol/status.ts";
import type { Feature } from "./feature.ts";
import { quietly } from "./quietly.ts";
import type { ServerContext } from "./server-context.ts";

/** What a status bar shows, for clients that announce one. */
export const statusFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { status: true } } }),
  register(server) {
    if (server.own.status !== true) return;
    let last: StatusParams = { ...nothing, state: "indexing" };
    const send = (status: StatusParams) => {
      last = status;
      void quietly(() => server.connection.sendNotification(methods.status, status));
    };
    server.onChanged(() => {
      const state = server.isReady ? "checking" : "indexing";
      if (last.state !== state) send({ ...last, state });
    });
    server.onChecked(() => {
      if (!server.isChecking) send(toStatus(server));
    });
  },
};

const nothing = { files: 0, rules: 0, tests: 0, errors: 0, warnings: 0, schemas: [] };

function toStatus({ workspace }: ServerContext): StatusParams {
  const counts = { rules: 0, tests: 0, errors: 0, warnings: 0 };
  const schemas = new Set<string>();
  const { files } = workspace.snapshot;
  for (const file of files.values()) {
    counts.rules += file.summary.rules;
    counts.tests += file.summary.tests;
    for (const schema of file.summary.schemas) schemas.add(schema);
    const { errors, warnings } = workspace.countOf(file.file);
    counts.errors += errors;
    counts.warnings += warnings;
  }
  return { state: "ready", files: files.size, ...counts, schemas: [...schemas].toSorted() };
}
