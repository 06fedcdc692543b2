import { describe, expect, test } from "vitest";
import { createFolder, type Folder } from "../frame/folder.ts";

const rules = `source web typed by untyped

rule admin_page { when any web where path starts with "/admin" severity low }
`;
const brokenSigma = "title: Broken\nlogsource: { category: webserver }\ndetection: { condition: nothing }\n";
const event = JSON.stringify({ "@timestamp": "2026-05-04T10:00:00Z", path: "/admin/a" });

async function hunt(folder: Folder, ...more: readonly string[]) {
  const args = ["--rules", "rules", "--events", "web.ndjson", "--format", "ndjson", "--stats", "stats.json"];
  const { stdout, stderr, exitCode } = await folder.tocsin("hunt", ...args, ...more);
  const { ruleCache } = JSON.parse(folder.read("stats.json")) as Record<string, string>;
  return { ruleCache, stdout, stderr: stderr.replaceAll(/ in [\d.]+ s.*/g, ""), exitCode };
}

const createRules = () =>
  createFolder({ "rules/web.tocsin": rules, "rules/broken.yml": brokenSigma, "web.ndjson": `${event}\n` });

describe.concurrent("hunting with rules that were compiled before", () => {
  test("finds and says the same, and says in its figures where the rules came from", async () => {
    const folder = createRules();
    const first = await hunt(folder);
    expect(first).toMatchObject({ ruleCache: "written", exitCode: 2 });
    expect(first.stdout).toContain("admin_page");
    expect(first.stderr).toContain("broken.yml:3");
    expect(await hunt(folder)).toEqual({ ...first, ruleCache: "read" });
    expect(await hunt(folder, "--no-cache")).toEqual({ ...first, ruleCache: "unused" });
  });

  test("sees what was edited since", async () => {
    const folder = createRules();
    await hunt(folder);
    folder.write("rules/web.tocsin", rules.replace("/admin", "/login"));
    expect(await hunt(folder)).toMatchObject({ ruleCache: "written", stdout: "" });
  });

  test("goes for two hunts at once", async () => {
    const folder = createRules();
    const start = () => folder.tocsin("hunt", "--rules", "rules", "--events", "web.ndjson", "--format", "ndjson");
    const [one, other] = (await Promise.all([start(), start()])).map(({ stdout }) => stdout);
    expect(one).toBe(other);
    expect(await hunt(folder)).toMatchObject({ ruleCache: "read", stdout: one });
  });

  test("gives workers what they need of them", async () => {
    const folder = createRules();
    folder.write("more.ndjson", `${event}\n`.repeat(20_000));
    const one = await hunt(folder, "--events", "more.ndjson");
    expect(one.stdout.split("\n").length).toBeGreaterThan(20_000);
    const several = await hunt(folder, "--events", "more.ndjson", "--workers", "3");
    expect(several).toMatchObject({ ruleCache: "read", exitCode: one.exitCode });
    expect(several.stdout === one.stdout).toBe(true);
  });

  test("explains with them as well", async () => {
    const folder = createRules();
    const explain = () => folder.tocsin("explain", "admin_page", "--rules", "rules", "--event", "web.ndjson");
    const first = await explain();
    expect(first.stdout).toContain("path starts with");
    expect(await explain()).toEqual(first);
  });
});
