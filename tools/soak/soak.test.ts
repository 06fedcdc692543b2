import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinds, toKind } from "./kinds.ts";
import { parseSoakOptions } from "./soak-options.ts";
import { soak } from "./soak.ts";

const parse = (...args: string[]) => parseSoakOptions(args, ["counts", "silence"], () => 7);

describe("the options of a soak", () => {
  test("all kinds run 1,000 cases of a new seed", () => {
    expect(parse()).toEqual({ options: { cases: 1_000, seed: 7 } });
  });

  test("cases, kind and seed can be given", () => {
    expect(parse("--cases", "5", "--kind", "silence", "--seed", "-12")).toEqual({
      options: { cases: 5, kind: "silence", seed: -12 },
    });
  });

  test.each([
    [["--cases", "0"], /--cases/],
    [["--cases", "many"], /--cases.*many/],
    [["--kind", "count"], /No kind 'count'. There are: counts, silence/],
    [["--seed", "x"], /--seed/],
    [["--sead", "1"], /--sead/],
    [["5"], /5/],
    [["--cases"], /cases/],
  ])("%j is refused", (args, problem) => {
    expect(parse(...args)).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});

describe("a soak", () => {
  const holds = toKind(
    "holds",
    "nothing is wrong",
    fc.property(fc.nat(), () => true),
  );
  const fails = toKind(
    "fails",
    "numbers are small",
    fc.property(fc.nat(), (number) => number < 1_000),
  );

  function run(options: { cases: number; kind?: string; seed: number }) {
    const lines: string[] = [];
    const code = soak(
      [holds, fails, holds],
      options,
      (line) => lines.push(line),
      () => 0,
    );
    return { code, lines };
  }

  test("says what it runs, with the seed", () => {
    expect(run({ cases: 2_000, kind: "holds", seed: 3 })).toEqual({
      code: 0,
      lines: [
        "2,000 cases of each of 2 kinds, seed 3.",
        "holds  2,000 held in 0.0 s: nothing is wrong",
        "holds  2,000 held in 0.0 s: nothing is wrong",
      ],
    });
  });

  test("ends at the first kind that fails, with the smallest counterexample and the command for the same cases", () => {
    const { code, lines } = run({ cases: 100, seed: 3 });
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain("[1000]");
    expect(lines[3]).toBe("Run again:  npm run soak -- --kind fails --cases 100 --seed 3");
  });

  test("gives the same cases for the same seed", () => {
    expect(run({ cases: 100, seed: 3 })).toEqual(run({ cases: 100, seed: 3 }));
  });

  test.each(kinds)("$name holds for a few cases", ({ findFailure }) => {
    expect(findFailure(3, 1)).toBeUndefined();
  });
});
