import { expect, test } from "vitest";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";

interface Nodes {
  readonly nodes: Readonly<Record<string, { readonly version: string }>>;
}

describeWithElasticsearch("the server for tests", (url) => {
  test("is a real Elasticsearch 9", async () => {
    const response = await fetch(new URL("_nodes/_local?filter_path=nodes.*.version", url));
    const { nodes } = (await response.json()) as Nodes;
    expect(Object.values(nodes).map(({ version }) => version)).toEqual([expect.stringMatching(/^9\.\d+\.\d+/)]);
  });
});
