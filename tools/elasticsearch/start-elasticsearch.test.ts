import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const module_ = fileURLToPath(new URL("start-elasticsearch.ts", import.meta.url));

/** What `startElasticsearch` returns in a process with this environment alone. */
async function startWith(environment: Readonly<Record<string, string>>): Promise<unknown> {
  const program = `const { startElasticsearch } = await import(${JSON.stringify(module_)});
    console.log(JSON.stringify(await startElasticsearch()));`;
  const options = { env: { ...environment } };
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], options);
  return JSON.parse(stdout);
}

test("a machine with neither Maven nor Docker is told what it lacks", async () => {
  expect(await startWith({ PATH: "/nowhere" })).toEqual({
    missing:
      "mvn is not on PATH; install Apache Maven; no Docker daemon answers. " +
      "A server that runs can be named in TOCSIN_TEST_ELASTICSEARCH.",
  });
});

test("a given server that does not answer is not replaced by another", async () => {
  expect(await startWith({ TOCSIN_TEST_ELASTICSEARCH: "http://127.0.0.1:1" })).toEqual({
    missing: "no Elasticsearch answers at the URL in TOCSIN_TEST_ELASTICSEARCH",
  });
});
