import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder, parseLines, type Folder } from "../frame/folder.ts";

const rules = `source logons is "logs-*" typed by untyped late by 1 minute

rule any_failure { when any logons where outcome is "failure" severity low suppress for 1 hour per user }
rule many { when at least 3 logons where outcome is "failure" per user within 1 hour severity high }
rule first_country { when any logons with new country per user over 1 day severity medium }
rule then_success {
  when sequence per user within 1 hour {
    failed: logons where outcome is "failure"
    then done: logons where outcome is "success"
  }
  severity high
}
rule busy { when count of logons every 1 hour exceeds 4 severity low }
rule quiet { when no logons per user for 2 hours severity low }
rule both { when at least 2 distinct rule.id of alerts per tocsin.alert.severity within 3 hours severity critical }
`;

const countries = ["de", "fr"];
const users = ["ada", "bob", "cyd"];

/** A logon every so often, made from a number. */
function logon(number: number): { minute: number; text: string } {
  const minute = number * 7;
  const time = new Date(Date.UTC(2026, 4, 4, 0, minute)).toISOString();
  const user = users[(number * number) % 3]!;
  const document = {
    user,
    outcome: number % 4 === 0 ? "success" : "failure",
    country: countries[number % 5 === 0 ? 1 : 0],
  };
  return { minute, text: JSON.stringify({ "@timestamp": time, ...document }) };
}

const logons = Array.from({ length: 60 }, (_each, number) => logon(number));
const until = (minute: number) => logons.filter((each) => each.minute < minute).map(({ text }) => text);
const from = (minute: number) => logons.filter((each) => each.minute >= minute).map(({ text }) => text);

function hunt(folder: Folder, file: string, state: string, ...more: readonly string[]) {
  return folder.tocsin(
    "hunt",
    "--rules",
    "rules.tocsin",
    "--events",
    file,
    "--state",
    state,
    "--format",
    "ndjson",
    ...more,
  );
}

/** Alerts in an order that does not depend on which hunt gave them; files and lines differ. */
function alertsOf(...outputs: readonly string[]): string[] {
  const alerts = outputs.flatMap(parseLines).map((alert) => {
    const { id, count, key } = (alert["tocsin"] as { alert: Record<string, unknown> }).alert;
    return JSON.stringify([alert["@timestamp"], alert["rule"], id, count, key]);
  });
  return alerts.toSorted();
}

const allLines = `${logons
  .map(({ text }) => text)
  .toReversed()
  .join("\n")}\n`;

describe.concurrent("tocsin hunt --state", () => {
  test.each([1, 203])("finds in two hunts what one finds over both, cut at minute %d", async (minute) => {
    const folder = createFolder({
      "rules.tocsin": rules,
      "one.ndjson": `${until(minute).toReversed().join("\n")}\n`,
      "two.ndjson": `${from(minute).join("\n")}\n`,
      "both.ndjson": allLines,
    });
    const whole = await hunt(folder, "both.ndjson", "whole.state");
    const first = await hunt(folder, "one.ndjson", "halves.state");
    const second = await hunt(folder, "two.ndjson", "halves.state");
    expect(second.stderr).toContain("7 rules went on with the state in halves.state.\n");
    expect(alertsOf(whole.stdout).length).toBeGreaterThan(10);
    expect(alertsOf(first.stdout, second.stdout)).toEqual(alertsOf(whole.stdout));
    expect(whole.stderr).toContain("alerts held back until no more repeats can come");
  });

  test("with --to ends everything up to a time, silence as well", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "both.ndjson": allLines });
    const times = ["2026-05-04T03:00", "2026-05-04T06:00", "2026-05-05"];
    const parts: string[] = [];
    for (const [at, to] of times.entries()) {
      const lines = logons.map(({ text }) => text).filter((text) => at === 0 || text.slice(15, 31) >= times[at - 1]!);
      folder.write("part.ndjson", `${lines.join("\n")}\n`);
      parts.push((await hunt(folder, "part.ndjson", "parts.state", "--to", to)).stdout);
    }
    const whole = await hunt(folder, "both.ndjson", "whole.state", "--to", "2026-05-05");
    expect(alertsOf(...parts)).toEqual(alertsOf(whole.stdout));
    expect(alertsOf(whole.stdout).join("\n")).toContain("rules.quiet");
  });

  test("goes on from standard input with what waits there for late events", async () => {
    const folder = createFolder({ "rules.tocsin": rules });
    const args = ["hunt", "--rules", "rules.tocsin", "--events", "-", "--format", "ndjson", "--state"] as const;
    const whole = await folder.tocsinWith({ input: [...until(200), ...from(200)].join("\n") }, ...args, "whole.state");
    const first = await folder.tocsinWith({ input: until(200).join("\n") }, ...args, "halves.state");
    const second = await folder.tocsinWith({ input: from(200).join("\n") }, ...args, "halves.state");
    expect(alertsOf(first.stdout, second.stdout)).toEqual(alertsOf(whole.stdout));
    expect(alertsOf(whole.stdout).length).toBeGreaterThan(10);
  });

  test("says which rules changed, are new and are gone, and lets nothing go that was held back", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": `${until(200).join("\n")}\n` });
    folder.write("two.ndjson", `${from(200).slice(0, 1).join("\n")}\n`);
    await hunt(folder, "one.ndjson", "h.state");
    folder.write(
      "rules.tocsin",
      rules.replace("at least 3", "at least 2").replace("rule any_failure", "rule some_failure"),
    );
    const { stdout, stderr } = await hunt(folder, "two.ndjson", "h.state");
    expect(stderr).toContain("5 rules went on with the state in h.state.\n");
    expect(stderr).toContain("1 rule changed and began anew: rules.many.\n");
    expect(stderr).toContain("1 rule new: rules.some_failure.\n");
    expect(stderr).toContain("1 rule gone, with what was remembered of it: rules.any_failure.\n");
    expect(alertsOf(stdout).join("\n")).toContain("rules.any_failure");
  });

  test("counts what is older than the hunt before went, as late", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": `${from(200).join("\n")}\n` });
    folder.write("old.ndjson", `${until(70).join("\n")}\n`);
    await hunt(folder, "one.ndjson", "h.state");
    const { stderr, exitCode } = await hunt(folder, "old.ndjson", "h.state");
    expect(stderr).toContain("10 late: rules that count did not see them");
    expect(exitCode).toBe(0);
  });

  test("leaves the old state where something could not be read", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": `${until(200).join("\n")}\n` });
    await hunt(folder, "one.ndjson", "h.state");
    const before = folder.read("h.state");
    const { exitCode } = await hunt(folder, "missing.ndjson", "h.state", "--events", "one.ndjson");
    expect(exitCode).toBe(2);
    expect(folder.read("h.state")).toBe(before);
  });

  test("refuses a damaged state and one of another version, and leaves it", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": `${until(200).join("\n")}\n` });
    await hunt(folder, "one.ndjson", "h.state");
    const whole = folder.read("h.state");
    for (const [damage, code] of [
      [whole.slice(0, whole.length / 2), "TOC5003"],
      [whole.replace("ada", "eve"), "TOC5003"],
      ["", "TOC5003"],
      [whole.replace(/"version":\d+/, '"version":2'), "TOC5002"],
    ] as const) {
      folder.write("damaged.state", damage);
      const { stdout, stderr, exitCode } = await hunt(folder, "one.ndjson", "damaged.state");
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      expect(stderr).toContain(code);
      expect(folder.read("damaged.state")).toBe(damage);
    }
  });

  test("says before it reads anything that the state has no place to be", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": allLines });
    const { stdout, stderr, exitCode } = await hunt(folder, "one.ndjson", "missing/h.state");
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("TOC7007");
    expect(existsSync(join(folder.path, "missing"))).toBe(false);
  });

  test("leaves nothing beside the state, which only its owner may read", async () => {
    const folder = createFolder({ "rules.tocsin": rules, "one.ndjson": allLines });
    await hunt(folder, "one.ndjson", "h.state");
    expect(readdirSync(folder.path).toSorted()).toEqual(["h.state", "one.ndjson", "rules.tocsin"]);
    expect(statSync(join(folder.path, "h.state")).mode & 0o777).toBe(0o600);
  });
});
