import { isMissing } from "../../tools/elasticsearch/elasticsearch-server.ts";
import type { ServerUser } from "../../tools/elasticsearch/file-realm.ts";
import { toPackagePlan } from "../../tools/elasticsearch/package-plan.ts";
import { startServer } from "../../tools/elasticsearch/start-elasticsearch.ts";

// Starts a server with the users given as JSON, says where it and its data are or why there is none, and waits to be killed.

const plan = await toPackagePlan(JSON.parse(process.argv[2] ?? "[]") as ServerUser[]);
const server = isMissing(plan) ? plan : await startServer(plan);
console.log(JSON.stringify(isMissing(plan) || isMissing(server) ? server : { url: server.url, folder: plan.folder }));
if (!isMissing(server)) setInterval(() => {}, 60_000);
