import { isMissing } from "../../tools/elasticsearch/elasticsearch-server.ts";
import { findPlan, startServer } from "../../tools/elasticsearch/start-elasticsearch.ts";

// Starts a server, says where it is, and waits to be killed.

const plan = await findPlan();
if (isMissing(plan)) throw new Error(plan.missing);
const server = await startServer(plan);
if (isMissing(server)) throw new Error(server.missing);
console.log(JSON.stringify({ url: server.url, folder: plan.folder }));
setInterval(() => {}, 60_000);
