import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFolder, parseLines, type Folder } from "../frame/folder.ts";

const rules = `source all "logs-*" typed by untyped
rule marked "Marked" {
  when any all where mark is 7
  severity low
  alert { title "{text}" include polluted }
}
`;
const good = '{"@timestamp":"2026-05-04T10:00:00Z","mark":7}';
const mebibyte = 1024 * 1024;

async function hunt(folder: Folder) {
  const run = await folder.tocsin(
    "hunt",
    "--rules",
    "rules.tocsin",
    "--events",
    "e.json",
    "--format",
    "ndjson",
    "--stats",
    "stats.json",
  );
  const stats = JSON.parse(folder.read("stats.json")) as Record<string, number>;
  return { ...run, stats, alerts: parseLines(run.stdout) };
}

describe.concurrent("events that are none", () => {
  test("a line of 100 MB is passed over in bounded memory, and the lines around it are read", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const file = createWriteStream(join(folder.path, "e.json"));
    file.write(`${good}\n{"text":"`);
    const part = Buffer.alloc(mebibyte, "x");
    for (let written = 0; written < 100; written++) if (!file.write(part)) await once(file, "drain");
    file.end(`"}\n${good}\n`);
    await once(file, "close");
    const { stats, stderr, exitCode } = await hunt(folder);
    expect(stats).toMatchObject({ events: 2, malformed: 1, alerts: 2 });
    expect(stderr).toContain("e.json:2: larger than 16 MiB");
    expect(stats["peakMemoryBytes"]).toBeLessThan(300 * mebibyte);
    expect(exitCode).toBe(0);
  });

  test("10,000 levels of nesting are malformed", async () => {
    const deep = `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    const folder = createFolder({ "rules.tocsin": rules, "e.json": `${deep}\n${good}\n` });
    const { stats, stderr, exitCode } = await hunt(folder);
    expect(stats).toMatchObject({ events: 1, malformed: 1, alerts: 1 });
    expect(stderr).toContain("e.json:1: nested deeper than 256 levels");
    expect(exitCode).toBe(0);
  });

  test("garbage, invalid UTF-8 and values that are no objects are counted and named, and change no exit code", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const lines = [good, "garbage", '{"text":"\xff"}', "42", '{"a":', good].join("\n");
    folder.write("e.json", Buffer.from(lines, "latin1"));
    const { stats, stderr, exitCode } = await hunt(folder);
    expect(stats).toMatchObject({ events: 2, malformed: 4, alerts: 2 });
    for (const line of [2, 3, 4, 5]) expect(stderr).toContain(`e.json:${line}: `);
    expect(exitCode).toBe(0);
  });

  test("a thousand malformed lines are not named one by one", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "e.json": `${"bad\n".repeat(1000)}${good}` });
    const { stats, stderr } = await hunt(folder);
    expect(stats["malformed"]).toBe(1000);
    expect(stderr.split("\n").length).toBeLessThan(30);
    expect(stderr).toContain("980 more malformed events not shown.");
  });

  test("__proto__, duplicate keys, texts for numbers and arrays for scalars are events like others", async () => {
    const folder = createFolder({
      "rules.tocsin": rules,
      "e.json": [
        '{"__proto__":{"polluted":"yes","mark":7}}',
        '{"mark":1,"mark":7}',
        '{"mark":"7"}',
        '{"mark":[1,[7]]}',
        '{"mark":{"toString":1},"constructor":{"prototype":{"polluted":"yes"}}}',
      ].join("\n"),
    });
    const { stats, stdout } = await hunt(folder);
    expect(stats).toMatchObject({ events: 5, malformed: 0, alerts: 3 });
    expect(stdout).not.toContain("polluted");
  });

  test("what could be read of a truncated .gz is hunted through, and the loss is an error", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const packed = gzipSync(Array.from({ length: 5000 }, (_, n) => `{"n":${n},"x":"${Math.sin(n)}"}`).join("\n"));
    folder.write("e.json", packed.subarray(0, packed.length / 2));
    const { stats, stderr, exitCode } = await hunt(folder);
    expect(stats["events"]).toBeGreaterThan(2000);
    expect(stats["malformed"]).toBe(1);
    expect(stderr).toContain("TOC7003");
    expect(exitCode).toBe(2);
  });

  test("control characters of events do not reach the terminal", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    folder.write("e.json", String.raw`{"mark":7,"text":"\u001b[2Jgone\r\n\u202e"}`);
    const { stdout } = await folder.tocsin("hunt", "--rules", "rules.tocsin", "--events", "e.json");
    expect(stdout).toContain(String.raw`\u{1b}[2Jgone`);
    expect(stdout).not.toContain("\u{1b}");
  });

  test("more matching events than memory should hold are sorted on disk, in bounded memory", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const file = createWriteStream(join(folder.path, "e.json"));
    const filler = "x".repeat(2000);
    for (let n = 0; n < 30_000; n++) {
      const time = new Date(Date.UTC(2026, 0, 1) + ((n * 7919) % 30_000) * 1000).toISOString();
      if (!file.write(`{"@timestamp":"${time}","mark":7,"n":${n},"x":"${filler}"}\n`)) await once(file, "drain");
    }
    file.end();
    await once(file, "close");
    const { stats, alerts, stderr } = await hunt(folder);
    expect(stats["alerts"], stderr).toBe(30_000);
    const times = alerts.map((alert) => alert["@timestamp"] as string);
    expect(times).toEqual(times.toSorted());
    expect(stats["peakMemoryBytes"]).toBeLessThan(450 * mebibyte);
  });
});
