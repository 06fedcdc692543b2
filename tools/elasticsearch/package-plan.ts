import { chownSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readyDistribution } from "./distribution.ts";
import { isMissing, type Missing } from "./elasticsearch-server.ts";
import { findJava } from "./java.ts";
import { runProgram, type RunAs } from "./program.ts";
import type { ServerPlan } from "./server-plan.ts";
import { readyServerFolder, readyServerUser } from "./server-user.ts";

const heap = "1g";

/** A server out of Maven Central, run with a Java of this machine. */
export async function toPackagePlan(): Promise<ServerPlan | Missing> {
  if (process.platform === "win32") return { missing: "the server from Maven Central is not started on Windows" };
  if (!runProgram("mvn", ["--version"]).succeeded) return { missing: "mvn is not on PATH; install Apache Maven" };
  const user = readyServerUser();
  if (isMissing(user)) return user;
  const java = findJava(user);
  if (isMissing(java)) return java;
  const folder = readyServerFolder(user);
  if (isMissing(folder)) return folder;
  const distribution = await readyDistribution(folder, java.javaHome);
  if (isMissing(distribution)) return distribution;
  return prepareRun(mkdtempSync(join(folder, "elasticsearch-run-")), distribution.home, java.javaHome, user);
}

function prepareRun(folder: string, home: string, javaHome: string, user: RunAs): ServerPlan {
  const paths = { config: join(folder, "config"), logs: join(folder, "logs"), temporary: join(folder, "tmp") };
  cpSync(join(home, "config"), paths.config, { recursive: true });
  mkdirSync(paths.logs);
  mkdirSync(paths.temporary);
  writeFileSync(join(paths.config, "elasticsearch.yml"), toConfiguration(folder));
  const { uid, gid } = user;
  if (uid !== undefined && gid !== undefined) {
    for (const path of [folder, ...Object.values(paths)]) chownSync(path, uid, gid);
  }
  return {
    command: join(home, "bin/elasticsearch"),
    args: [],
    environment: {
      PATH: "/usr/bin:/bin",
      HOME: folder,
      ES_JAVA_HOME: javaHome,
      ES_PATH_CONF: paths.config,
      ES_TMPDIR: paths.temporary,
      ES_JAVA_OPTS: `-Xms${heap} -Xmx${heap}`,
    },
    user,
    folder,
    address: { file: join(paths.logs, "http.ports") },
  };
}

/** One node on the loopback interface. It takes free ports itself and writes them beside its logs. */
function toConfiguration(folder: string): string {
  return `cluster.name: tocsin-test
discovery.type: single-node
network.host: 127.0.0.1
http.port: 0
transport.port: 0
node.portsfile: true
path.data: ${folder}/data
path.logs: ${folder}/logs
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
`;
}
