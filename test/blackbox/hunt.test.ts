import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFolder, parseLines } from "../frame/folder.ts";
import { root } from "../frame/run-command.ts";

const rules = `source web is "logs-web-*" typed by untyped where url.path is present

rule admin_page "Somebody looked at the admin page" {
  when any web where url.path starts with "/admin"
  severity low
  alert { title "{user} looks at {url.path}" }
}

rule many_pages "Many pages" {
  when at least 3 web per user within 1 minute
  severity critical
}
`;

function event(second: number, path: string, user = "ada"): string {
  const time = new Date(Date.UTC(2026, 4, 4, 10, 0, second)).toISOString();
  return JSON.stringify({ "@timestamp": time, url: { path }, user });
}

const events = [event(2, "/admin/a"), event(0, "/x"), event(1, "/y")];
const alertsOf = (stdout: string) =>
  parseLines(stdout).map((alert) => `${String(alert["@timestamp"])} ${(alert["rule"] as { id: string }).id}`);
const expected = ["2026-05-04T10:00:02.000Z rules.admin_page", "2026-05-04T10:00:02.000Z rules.many_pages"];

describe.concurrent("tocsin hunt", () => {
  const layouts: Readonly<Record<string, Buffer>> = {
    "lines.ndjson": Buffer.from(`${events.join("\n")}\n`),
    "array.json": Buffer.from(`[${events.join(",\n")}]`),
    "pretty.log": Buffer.from(events.map((text) => JSON.stringify(JSON.parse(text), null, 2)).join("\n")),
    "packed.jsonl.gz": gzipSync(events.join("\n")),
  };

  test.each(Object.entries(layouts))("finds the same alerts in %s", async (file, content) => {
    const folder = createFolder({ "rules.tocsin": rules, [file]: content });
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules.tocsin",
      "--events",
      file,
      "--format",
      "ndjson",
    );
    expect(alertsOf(stdout).toSorted()).toEqual(expected);
    expect(stderr).toContain("2 alerts by 2 rules in 3 events");
    expect(exitCode).toBe(0);
  });

  test("that ends at a time looks at nothing later and awaits nothing more", async () => {
    const silence = `${rules}\nrule quiet "Quiet" {\n  when no web per user for 30 seconds\n  severity low\n}\n`;
    const folder = createFolder({
      "rules.tocsin": silence,
      "e.ndjson": [...events, event(50, "/z", "eve")].join("\n"),
    });
    const hunt = async (...more: string[]) => {
      const args = ["hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--format", "ndjson", ...more];
      return alertsOf((await folder.tocsin(...args)).stdout).filter((text) => text.includes("quiet"));
    };
    expect(await hunt("--to", "2026-05-04T10:00:31Z")).toEqual([]);
    expect(await hunt("--to", "2026-05-04T10:00:51Z")).toEqual(["2026-05-04T10:00:32.000Z rules.quiet"]);
    expect(await hunt()).toHaveLength(2);
  });

  test("that finds nothing says how many rules have looked", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "other.ndjson": '{"a":1}\n' });
    const { stderr } = await folder.tocsin("hunt", "--rules", "rules.tocsin", "--events", "other.ndjson");
    expect(stderr).toContain("0 alerts by 2 rules in 1 event");
  });

  test("reads a folder by name, says what it skipped, and reads nothing twice", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "logs/notes.txt": "x", "logs/deep/b.json": events[1] ?? "" });
    folder.write("logs/a.ndjson", `${events[0]}\n${events[2]}\n`);
    const { stdout, stderr } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules.tocsin",
      "--events",
      "logs",
      "--events",
      "logs/a.ndjson",
      "--format",
      "ndjson",
    );
    expect(alertsOf(stdout)).toHaveLength(2);
    expect(stderr).toContain("1 file skipped, not named like events: logs/notes.txt.");
    expect(stderr).toContain("in 3 events");
  });

  test("reads what it can of a folder, and says what it cannot", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "logs/a.ndjson": events.join("\n") });
    symlinkSync("nowhere", join(folder.path, "logs/broken.json"));
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "logs", "--format", "ndjson"];
    const { stdout, stderr, exitCode } = await folder.tocsin(...hunt);
    expect(alertsOf(stdout)).toHaveLength(2);
    expect(stderr).toContain("logs/broken.json");
    expect(exitCode).toBe(2);
  });

  test("reads standard input, and prints the same", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const options = { input: `${events.join("\n")}\n` };
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "-", "--format", "ndjson"];
    const { stdout, exitCode } = await folder.tocsinWith(options, ...hunt);
    expect(alertsOf(stdout).toSorted()).toEqual(expected);
    expect(exitCode).toBe(0);
  });

  test("prints the alerts of standard input as soon as they are certain, before it ends", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "-", "--format", "ndjson"];
    const main = `${root}packages/cli/src/main.ts`;
    const child = spawn(process.execPath, ["--conditions=source", main, ...hunt], { cwd: folder.path });
    child.stdin.write(`${event(0, "/admin/a")}\n${event(3000, "/x")}\n`);
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    child.stdin.end();
    expect(alertsOf(first.toString())).toEqual(["2026-05-04T10:00:00.000Z rules.admin_page"]);
    await once(child, "close");
  });

  test("counts values that cannot be read as their field's type", async () => {
    const folder = createFolder({
      "rules.tocsin": `source web "w" typed by ecs\nrule r { when any web where source.port > 5 severity low }`,
      "e.ndjson": '{"source":{"port":"many"}}\n{"source":{"port":"7"}}\n',
    });
    await folder.tocsin("hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--stats", "stats.json");
    const unreadable = [{ field: "source.port", type: "number", events: 1 }];
    expect(JSON.parse(folder.read("stats.json"))).toMatchObject({ alerts: 1, unreadableFields: unreadable });
  });

  test("shows the line of what the engine has to say about a rule", async () => {
    const folder = createFolder({
      "rules.tocsin": 'source web "w"\nrule r { when any web severity low\n  alert { hash who } }\n',
      "e.ndjson": '{"who":"ada"}\n',
    });
    const { stderr } = await folder.tocsin("hunt", "--rules", "rules.tocsin", "--events", "e.ndjson");
    expect(stderr).toContain("--> rules.tocsin:3:11\n  |\n3 |   alert { hash who } }\n");
  });

  test("says that no event belongs to a source of the rules", async () => {
    const folder = createFolder({
      "rules.tocsin": `source web "w" where kind is "web" rule r { when any web severity low }`,
      "e.ndjson": '{"kind":"mail"}\n{"kind":"dns"}\n',
    });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--stats", "stats.json"];
    expect((await folder.tocsin(...hunt)).stderr).toContain("; all of no source that these rules read\n");
    expect(JSON.parse(folder.read("stats.json"))).toMatchObject({ events: 2, eventsOfNoSource: 2 });
  });

  test("says how many events of standard input came too late", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const input = `${event(3000, "/x")}\n${event(0, "/y")}\n`;
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "-", "--stats", "stats.json"];
    const { stderr } = await folder.tocsinWith({ input }, ...hunt);
    expect(stderr).toContain("1 late");
    expect(JSON.parse(folder.read("stats.json"))).toMatchObject({ events: 2, late: 1 });
  });

  test("prints a table, and json as one array", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "e.ndjson": events.join("\n") });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "e.ndjson"];
    const table = await folder.tocsin(...hunt);
    expect(table.stdout).toMatch(/^time +severity +rule +events +title\n/);
    expect(table.stdout).toMatch(/^2026-05-04 10:00:02 +low +rules\.admin_page +1 +ada looks at \/admin\/a$/m);
    const json = await folder.tocsin(...hunt, "--format", "json");
    expect(JSON.parse(json.stdout)).toHaveLength(2);
  });

  test("prints nothing but an empty array where nothing is found", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "e.ndjson": '{"a":1}\n' });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--format"];
    expect((await folder.tocsin(...hunt, "json")).stdout).toBe("[]\n");
    expect((await folder.tocsin(...hunt, "ndjson")).stdout).toBe("");
  });

  test("exits with 1 on an alert only where that is asked for", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "e.ndjson": events.join("\n"), "quiet.ndjson": '{"a":1}' });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--fail-on-alert", "--events"];
    expect((await folder.tocsin(...hunt, "e.ndjson")).exitCode).toBe(1);
    expect((await folder.tocsin(...hunt, "quiet.ndjson")).exitCode).toBe(0);
  });

  test("writes its figures", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "e.ndjson": `${events.join("\n")}\nbad\n` });
    await folder.tocsin("hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--stats", "stats.json");
    const stats = JSON.parse(folder.read("stats.json")) as Record<string, number>;
    expect(stats).toMatchObject({ events: 3, malformed: 1, late: 0, alerts: 2 });
    expect(stats["bytes"]).toBe(`${events.join("\n")}\nbad\n`.length);
    expect(stats["eventsPerSecond"]).toBeGreaterThan(0);
    expect(stats["peakMemoryBytes"]).toBeGreaterThan(1e6);
  });

  test("binds files to a source by hand, whose filter then does not choose others", async () => {
    const folder = createFolder({
      "rules.tocsin": `source a "a" typed by untyped where kind is "a"
source b "b" typed by untyped
rule of_a "A" { when any a severity low }
rule of_b "B" { when any b severity low }`,
      "a.ndjson": '{"kind":"a","@timestamp":"2026-01-01T00:00:00Z"}\n',
      "b.ndjson": '{"kind":"a","@timestamp":"2026-01-02T00:00:00Z"}\n',
    });
    const hunt = ["hunt", "--rules", "rules.tocsin", "--format", "ndjson"];
    const { stdout } = await folder.tocsin(...hunt, "--events", "a.ndjson", "--bind", "rules.b=b.ndjson");
    expect(alertsOf(stdout)).toEqual(["2026-01-01T00:00:00.000Z rules.of_a", "2026-01-02T00:00:00.000Z rules.of_b"]);
    const unknown = await folder.tocsin(...hunt, "--bind", "bb=b.ndjson");
    expect(unknown).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("the nearest is `rules.b`") as string,
    });
  });

  test("uses modules from below the root without running their rules", async () => {
    const folder = createFolder({
      "tocsin.yaml": "",
      "shared/sources.tocsin": `module shared.sources
source web "w" typed by untyped
rule other "Other" { when any web severity low }`,
      "mine/one.tocsin": `module mine
use web from shared.sources
rule one "One" { when any web severity low }`,
      "e.ndjson": events[0] ?? "",
    });
    const { stdout } = await folder.tocsin("hunt", "--rules", "mine", "--events", "e.ndjson", "--format", "ndjson");
    expect(alertsOf(stdout)).toEqual(["2026-05-04T10:00:02.000Z mine.one"]);
  });

  test("ends quietly when its reader has seen enough, and leaves no temporary file", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const line = event(0, `/admin/${"x".repeat(2000)}`);
    folder.write("e.ndjson", `${line}\n`.repeat(30_000));
    const command = `"${process.execPath}" --conditions=source "${root}packages/cli/src/main.ts" hunt --rules rules.tocsin --events e.ndjson --format ndjson | head -1`;
    mkdirSync(join(folder.path, "tmp"));
    const { stdout, stderr } = await runShell(command, folder.path, { TMPDIR: join(folder.path, "tmp") });
    expect(parseLines(stdout)).toHaveLength(1);
    expect(stderr).not.toMatch(/error|EPIPE|at .*\.ts/);
    expect(readdirSync(join(folder.path, "tmp"))).toEqual([]);
  });
});

function runShell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> {
  const child = spawn("sh", ["-c", command], { cwd, env: { ...process.env, ...env } });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output.stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}
