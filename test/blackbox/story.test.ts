import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeAlerts, type JudgedAlert } from "../../examples/story/judge-alerts.ts";
import { kinds, readRules } from "../../examples/story/kinds.ts";
import type { Truth } from "../../examples/story/make-events/write-story.ts";
import { root, runTocsin } from "../frame/run-command.ts";

const folder = "examples/story/rules";

describe("the rules of the story", () => {
  test("compile without an error or a warning", async () => {
    const { stdout, exitCode } = await runTocsin(["check", folder, "--max-warnings", "0"]);
    expect(exitCode, stdout).toBe(0);
  });

  test("pass their own tests", async () => {
    const { stdout, exitCode } = await runTocsin(["test", folder]);
    expect(exitCode, stdout).toBe(0);
  });

  test("are written as the formatter writes", async () => {
    const { stdout, stderr, exitCode } = await runTocsin(["fmt", "--check", folder]);
    expect(exitCode, stdout + stderr).toBe(0);
  });

  test("are three or more of every kind, each with two tests or more", () => {
    const rules = readRules(join(root, folder));
    const few = kinds.filter((kind) => rules.filter((rule) => rule.kinds.includes(kind)).length < 3);
    expect(few).toEqual([]);
    expect(rules.filter(({ tests }) => tests < 2)).toEqual([]);
  });
});

describe("the judgement", () => {
  const intrusion = { name: "spray", title: "", start: "", end: "", events: ["a", "b"] } as const;
  const truth: Truth = { seed: 1, ordinary: { day: 0, history: 0 }, intrusions: [intrusion] };
  const alertOf = (severity: string, ids: unknown): JudgedAlert => ({
    rule: { id: "r" },
    message: "",
    "@timestamp": "",
    tocsin: { alert: { severity, include: { ids } } },
  });

  test("finds an intrusion by one of its events, and not by an alert of low severity", () => {
    const high = alertOf("high", ["x", "b"]);
    const low = alertOf("low", ["a"]);
    const { found, falseAlerts } = judgeAlerts(truth, [high, low]);
    expect(found.get("spray")).toEqual([high]);
    expect(falseAlerts).toEqual([]);
  });

  test("calls an alert false, however low, where none of its events is an intruder's", () => {
    const alerts = [alertOf("critical", ["x"]), alertOf("low", undefined)];
    expect(judgeAlerts(truth, alerts).falseAlerts).toEqual(alerts);
  });
});
