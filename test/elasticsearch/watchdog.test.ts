import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { answers } from "../../tools/elasticsearch/server-health.ts";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";

const starter = fileURLToPath(new URL("watchdog-starter.ts", import.meta.url));

describeWithElasticsearch("the watchdog of a server", () => {
  test("ends the server and removes its data when the starter is killed", async () => {
    const child = spawn(process.execPath, [starter], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    const { url, folder } = JSON.parse(line) as { url: string; folder: string };
    expect([await answers(url), existsSync(folder)]).toEqual([true, true]);
    child.kill("SIGKILL");
    while ((await answers(url)) || existsSync(folder)) await sleep(100);
    expect([await answers(url), existsSync(folder)]).toEqual([false, false]);
  });
});
