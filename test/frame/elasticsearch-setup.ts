import type { TestProject } from "vitest/node";
import { startElasticsearch } from "../../tools/elasticsearch/start-elasticsearch.ts";

/** Where the suites find the server that was started for them, or why there is none. */
export type ProvidedElasticsearch = { readonly url: string } | { readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    elasticsearch: ProvidedElasticsearch;
  }
}

/** Starts one real server for all suites of the project `elasticsearch`; it stops when they end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startElasticsearch();
  if ("missing" in server) {
    project.provide("elasticsearch", { missing: server.missing });
    return async () => {};
  }
  project.provide("elasticsearch", { url: server.url });
  return () => server.stop();
}
