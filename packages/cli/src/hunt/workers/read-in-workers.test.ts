import fc from "fast-check";
import { expect, test } from "vitest";
import { hunted } from "./hunted.test-data.ts";
import { rulesOfAllKinds, workersAgree } from "./workers-agree.test-data.ts";

/** Threads begin in a second, and on a busy machine in many. */
const threadsTakeTime = 120_000;

test(
  "several workers find what one finds, and say the same",
  async () => {
    await fc.assert(workersAgree, { numRuns: 4 });
  },
  threadsTakeTime,
);

const failure = (second: number, more = "") =>
  `{"@timestamp":"2026-05-04T00:00:${String(second).padStart(2, "0")}Z","user":"ada","outcome":"failure"${more}}\n`;

test(
  "an event of a later range is named by its line in the file",
  async () => {
    const lines = Array.from({ length: 30 }, (_, second) => failure(second)).join("");
    const { out } = await hunted(rulesOfAllKinds(), [lines], { workers: 2, rangeBytes: 300 });
    const many = out.split("\n").find((line) => line.includes("rules.many"));
    expect(many).toContain('"line":1,');
    expect(many).toContain('"line":3,');
  },
  threadsTakeTime,
);

test(
  "what goes on behind the end of a range is read as by one",
  async () => {
    const cut = `${failure(0)}{"a": {\n"b": 1}\n`.repeat(20);
    const one = await hunted(rulesOfAllKinds(), [cut], { workers: 1, rangeBytes: 100 });
    expect(await hunted(rulesOfAllKinds(), [cut], { workers: 2, rangeBytes: 100 })).toEqual(one);
    expect(one.stats).toMatchObject({ events: 20, malformed: 20 });
  },
  threadsTakeTime,
);

test(
  "a file that nobody can read, and one that is empty, are told once, and the others are looked through",
  async () => {
    const lines = Array.from({ length: 30 }, (_, second) => failure(second)).join("");
    const zip = Buffer.concat([Buffer.from("PK\u{3}\u{4}"), Buffer.alloc(2000)]);
    const one = await hunted(rulesOfAllKinds(), [zip, lines, "", lines], { workers: 1, rangeBytes: 300 });
    expect(await hunted(rulesOfAllKinds(), [zip, lines, "", lines], { workers: 2, rangeBytes: 300 })).toEqual(one);
    expect(one.problems).toHaveLength(2);
  },
  threadsTakeTime,
);
