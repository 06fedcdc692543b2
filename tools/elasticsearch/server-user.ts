import { mkdirSync } from "node:fs";
import { cacheFolder } from "../bootstrap/cache.js";
import type { Missing } from "./elasticsearch-server.ts";
import { runProgram, type RunAs } from "./program.ts";

const userName = "tocsin-elasticsearch";
const sharedCacheFolder = "/var/cache/tocsin";

/**
 * The user that the server runs as. Elasticsearch refuses to run as root, so root makes a system user for it once; anyone else runs it as
 * themselves.
 */
export function readyServerUser(): RunAs | Missing {
  if (process.getuid?.() !== 0) return {};
  if (!runProgram("id", [userName]).succeeded) {
    const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
    const made = runProgram("useradd", [...options, userName]);
    if (!made.succeeded) {
      return { missing: `Elasticsearch does not run as root, and no user could be made for it: ${made.said}` };
    }
  }
  const [uid, gid] = ["-u", "-g"].map((what) => Number(runProgram("id", [what, userName]).output));
  return { uid, gid };
}

/**
 * The folder for the unpacked server and its data: the project's cache, unless the server's user cannot reach it, as below `/root`.
 */
export function readyServerFolder(user: RunAs): string | Missing {
  const own = cacheFolder();
  const candidates = user.uid === undefined ? [own] : [own, sharedCacheFolder];
  const reachable = candidates.find((folder) => {
    mkdirSync(folder, { recursive: true });
    return runProgram("test", ["-x", folder], user).succeeded;
  });
  return reachable ?? { missing: `the user ${userName} can reach neither ${candidates.join(" nor ")}` };
}
