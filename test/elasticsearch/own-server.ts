import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Missing } from "../../tools/elasticsearch/elasticsearch-server.ts";
import type { ServerUser } from "../../tools/elasticsearch/file-realm.ts";

/** A server that a process of its own has started. */
export interface OwnServer {
  readonly starter: ChildProcess;
  /** With the name and password of the first user. */
  readonly url: string;
  /** Where its data lies. */
  readonly folder: string;
}

const program = fileURLToPath(new URL("server-starter.ts", import.meta.url));

/** Starts a server that knows these users alone. It ends when the starter is killed. */
export async function startOwnServer(users: readonly ServerUser[]): Promise<OwnServer | Missing> {
  const starter = spawn(process.execPath, [program, JSON.stringify(users)], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(starter.stdout.setEncoding("utf8"), "data")) as [string];
  const said = JSON.parse(line) as { readonly url: string; readonly folder: string } | Missing;
  return "missing" in said ? said : { starter, ...said };
}
