import { describe, inject } from "vitest";
import type { ProvidedElasticsearch } from "./elasticsearch-setup.ts";
import { suiteNeeds } from "./suite-needs.ts";

/** A suite against the real server. Where there is none it is skipped, with the reason. */
export function describeWithElasticsearch(suite: string, tests: (url: string) => void): void {
  const provided: ProvidedElasticsearch = inject("elasticsearch");
  const missing = "missing" in provided ? provided.missing : undefined;
  const url = "url" in provided ? provided.url : "";
  describe.runIf(suiteNeeds(suite, missing))(suite, () => tests(url));
}
