import { findDeveloperServer, startDeveloperServer, stopDeveloperServer } from "./developer-server.ts";
import { isMissing } from "./elasticsearch-server.ts";

// A real Elasticsearch for a developer: `start` prints its URL, `stop` ends it, `status` prints its URL or exits with 3.

const [action] = process.argv.slice(2);

if (action === "start") {
  const server = await startDeveloperServer();
  if (isMissing(server)) fail(2, server.missing);
  else console.log(server.url);
} else if (action === "stop") {
  console.error((await stopDeveloperServer()) ? "Stopped. Its data is gone with it." : "There was none running.");
} else if (action === "status") {
  const server = await findDeveloperServer();
  if (server === undefined) fail(3, "No server is running.");
  else console.log(server.url);
} else {
  fail(2, "Say start, stop or status.");
}

function fail(exitCode: number, message: string): void {
  console.error(message);
  process.exitCode = exitCode;
}
