import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { serverVersion, type Missing } from "./elasticsearch-server.ts";
import { runProgram } from "./program.ts";
import type { ServerPlan } from "./server-plan.ts";

const image = `docker.elastic.co/elasticsearch/elasticsearch:${serverVersion}`;

/** A container of the official image. */
export function toDockerPlan(): ServerPlan | Missing {
  if (!runProgram("docker", ["info"]).succeeded) return { missing: "no Docker daemon answers" };
  const pulled = runProgram("docker", ["pull", "--quiet", image]);
  if (!pulled.succeeded) return { missing: `Docker could not fetch ${image}: ${pulled.said}` };
  const folder = mkdtempSync(join(tmpdir(), "tocsin-elasticsearch-"));
  const name = basename(folder);
  const settings = ["discovery.type=single-node", "xpack.security.enabled=false", "ES_JAVA_OPTS=-Xms1g -Xmx1g"];
  return {
    command: "docker",
    args: ["run", "--rm", "--name", name, "--publish", "127.0.0.1::9200", ...settings.flatMap(toOption), image],
    environment: Object.fromEntries(Object.entries(process.env).map(([key, value]) => [key, value ?? ""])),
    user: {},
    folder,
    address: { command: ["docker", "port", name, "9200/tcp"] },
    cleanUp: ["docker", "rm", "--force", name],
  };
}

function toOption(setting: string): readonly string[] {
  return ["--env", setting];
}
