import { chownSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readyDistribution } from "./distribution.ts";
import { isMissing, type Missing } from "./elasticsearch-server.ts";
import { findJava } from "./java.ts";
import { runProgram, type RunAs } from "./program.ts";
import { writeUsers, type ServerUser } from "./file-realm.ts";
import type { ServerPlan } from "./server-plan.ts";
import { readyServerFolder, readyServerUser } from "./server-user.ts";

const heap = "1g";

/** A server out of Maven Central, run with a Java of this machine. It is open to everyone on this machine, unless there are users. */
export async function toPackagePlan(users: readonly ServerUser[] = []): Promise<ServerPlan | Missing> {
  if (process.platform === "win32") return { missing: "the server from Maven Central is not started on Windows" };
  if (!runProgram("mvn", ["--version"]).succeeded) return { missing: "mvn is not on PATH; install Apache Maven" };
  const runAs = readyServerUser();
  if (isMissing(runAs)) return runAs;
  const java = findJava(runAs);
  if (isMissing(java)) return java;
  const folder = readyServerFolder(runAs);
  if (isMissing(folder)) return folder;
  const distribution = await readyDistribution(folder, java.javaHome);
  if (isMissing(distribution)) return distribution;
  const runFolder = mkdtempSync(join(folder, "elasticsearch-run-"));
  return prepareRun(runFolder, { home: distribution.home, javaHome: java.javaHome, runAs, users });
}

interface Run {
  readonly home: string;
  readonly javaHome: string;
  readonly runAs: RunAs;
  readonly users: readonly ServerUser[];
}

function prepareRun(folder: string, { home, javaHome, runAs, users }: Run): ServerPlan {
  const paths = { config: join(folder, "config"), logs: join(folder, "logs"), temporary: join(folder, "tmp") };
  cpSync(join(home, "config"), paths.config, { recursive: true });
  mkdirSync(paths.logs);
  mkdirSync(paths.temporary);
  writeFileSync(join(paths.config, "elasticsearch.yml"), toConfiguration(folder, users));
  if (users.length > 0) writeUsers(paths.config, users);
  const { uid, gid } = runAs;
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
    user: runAs,
    folder,
    credentials: users[0] && `${users[0].name}:${users[0].password}`,
    address: { file: join(paths.logs, "http.ports") },
  };
}

/** One node on the loopback interface. It takes free ports itself and writes them beside its logs. */
function toConfiguration(folder: string, users: readonly ServerUser[]): string {
  return `cluster.name: tocsin-test
discovery.type: single-node
network.host: 127.0.0.1
http.port: 0
transport.port: 0
node.portsfile: true
path.data: ${folder}/data
path.logs: ${folder}/logs
xpack.security.enabled: ${users.length > 0}
xpack.security.enrollment.enabled: false
xpack.security.http.ssl.enabled: false
xpack.security.transport.ssl.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
`;
}
