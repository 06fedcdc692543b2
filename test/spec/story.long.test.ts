import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { huntStory } from "../../examples/story/hunt-story.ts";
import { storyStart } from "../../examples/story/make-events/world/calendar.ts";
import { tellStory } from "../../examples/story/make-events/story.ts";
import { runTocsin } from "../frame/run-command.ts";

test("all six intrusions of the story are found among 200,000 ordinary events, with at most five false alerts that day", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-story-"));
  try {
    const { truth, events, found, falseAlerts } = await huntStory(1, folder);
    const { ordinary, intrusions } = truth;
    expect(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))).toEqual(truth);
    expect(ordinary.day).toBeGreaterThanOrEqual(200_000);
    expect(events).toBe(ordinary.day + ordinary.history + intrusions.flatMap((intrusion) => intrusion.events).length);
    expect([...found].filter(([, alerts]) => alerts.length === 0)).toEqual([]);
    expect(found.size).toBe(6);
    const today = falseAlerts.filter((alert) => Date.parse(alert["@timestamp"]) >= storyStart);
    expect(today.length).toBeLessThanOrEqual(5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the tests of the story's rules catch 85 % of the mutants", async () => {
  const { stdout, exitCode } = await runTocsin(["test", "examples/story/rules", "--mutate", "--mutate-min", "85"]);
  expect(exitCode, stdout.slice(-2000)).toBe(0);
});

test("the same seed tells the same story, another seed another one", () => {
  const signInsOf = (seed: number) => (tellStory(seed).get("signins") ?? []).slice(0, 500);
  const first = signInsOf(1);
  expect(signInsOf(1)).toEqual(first);
  expect(signInsOf(2)).not.toEqual(first);
});
