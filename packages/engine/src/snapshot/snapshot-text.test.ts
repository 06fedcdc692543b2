import fc from "fast-check";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { createStream } from "../stream/create-stream.ts";
import { event, keyPart, oneEvent, rule, ruleSet } from "../test-rules.ts";
import { snapshotVersion, type Snapshot } from "./snapshot.ts";
import { parseSnapshot, toSnapshotLines } from "./snapshot-text.ts";

const counting = rule({ ...oneEvent(), kind: "count", atLeast: 3, per: [keyPart("user")], within: 600_000 });

function snapshotOf(...users: readonly string[]): Snapshot {
  const stream = createStream(createProgram(ruleSet([counting])));
  users.forEach((user, index) => stream.take(event(index, { user, keywords: 9223372036854775808n }, index + 1)));
  return stream.save();
}

const snapshot = snapshotOf("ann", "bob", "ann", "cid", "dan", "eve", "fay", "gus");
const lines = [...toSnapshotLines(snapshot)];

/** The code of what is wrong with these lines; undefined: nothing. */
function codeOf(changed: readonly string[]): string | undefined {
  const parsed = parseSnapshot(changed, "a.state");
  return "problem" in parsed ? parsed.problem.code : undefined;
}

test("what was written reads back as it was, whole numbers beyond 2^53 too", () => {
  expect(parseSnapshot(lines, "a.state")).toEqual({ snapshot });
  expect(lines.join("\n")).toContain("9223372036854775808");
});

test("cut anywhere it is damaged", () => {
  expect(lines.map((_line, kept) => codeOf(lines.slice(0, kept)))).toEqual(lines.map(() => "TOC5003"));
});

test("with any one character changed it is damaged, or of another version", () => {
  const text = lines.join("\n");
  const change = fc.tuple(fc.nat(text.length - 1), fc.constantFrom("0", "9", "x", '"', "\n", "}"));
  fc.assert(
    fc.property(change, ([at, character]) => {
      fc.pre(text[at] !== character);
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      expect(["TOC5002", "TOC5003"]).toContain(codeOf(changed.split("\n")));
    }),
  );
});

test("whatever else the lines are, they are damaged and nothing is thrown", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (others) => codeOf(others) === "TOC5003"));
});

test.each([snapshotVersion - 1, snapshotVersion + 1])(
  "of version %i it is not read, and both versions are named",
  (version) => {
    const others = [...toSnapshotLines({ ...snapshot, version } as Snapshot)];
    expect(parseSnapshot(others, "a.state")).toMatchObject({
      problem: {
        code: "TOC5002",
        message: expect.stringContaining(
          `is of version ${version}; this program reads version ${snapshotVersion}`,
        ) as string,
      },
    });
  },
);

test("an event that several keys hold is saved once", () => {
  const stream = createStream(
    createProgram(ruleSet([counting], { sources: [{ ...ruleSet([]).sources[0]!, lateness: 0 }] })),
  );
  for (const minute of [0, 1]) stream.take(event(minute, { user: ["ann", "bob", "cid"] }, minute + 1));
  expect(stream.save().events).toHaveLength(2);
});
