import type { EventEditResult } from "@tocsin/language-server/protocol";
import { expect, test } from "vitest";
import { applyVersioned } from "./versioned-edit.ts";

const at = { line: 0, character: 0 };

/** A document that is written at before these of the answers arrive, and refuses the edit at these of the attempts to apply it. */
async function run({ typed = [], refused = [], problem }: { typed?: number[]; refused?: number[]; problem?: string }) {
  let version = 1;
  let asked = 0;
  let tried = 0;
  const applied: string[] = [];
  const result = await applyVersioned({
    ask: async (): Promise<EventEditResult> => {
      asked++;
      const answer = { version, edits: [{ range: { start: at, end: at }, newText: `for ${version}` }] };
      if (typed.includes(asked)) version++;
      return problem === undefined ? answer : { problem, edits: [] };
    },
    version: () => version,
    apply: async (edits) => {
      if (refused.includes(++tried)) return false;
      applied.push(...edits.map(({ newText }) => newText));
      return true;
    },
  });
  return { result, applied, asked };
}

test("an edit for the text as it is is applied", async () => {
  expect(await run({})).toMatchObject({ applied: ["for 1"], asked: 1 });
});

test("an edit for an older text is not applied, but asked for anew", async () => {
  expect(await run({ typed: [1] })).toMatchObject({ applied: ["for 2"], asked: 2 });
});

test("an edit that the editor refuses is asked for anew", async () => {
  expect(await run({ refused: [1] })).toMatchObject({ applied: ["for 1"], asked: 2 });
});

test("of a text that does not come to rest nothing is written", async () => {
  expect(await run({ typed: [1, 2, 3] })).toEqual({ result: undefined, applied: [], asked: 3 });
});

test("a problem is given on, and not asked about again", async () => {
  expect(await run({ problem: "No." })).toMatchObject({ result: { problem: "No." }, applied: [], asked: 1 });
});
