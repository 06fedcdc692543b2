import { createStage, parseSnapshot, toSnapshotLines } from "@tocsin/engine";
import { createFileTextStore } from "@tocsin/sources";
import { processorSeconds } from "./processor-time.ts";
import { compileTrigger, windowMinutes } from "./rules.ts";
import { createSignIns } from "./sign-ins.ts";

/** Seconds to save the state of a rule with so many keys as lines of text and to make a stage that goes on from them. */
export function measureSaveAndRestore(trigger: string, keys: number, eventsPerKey: number): number {
  const program = compileTrigger(trigger);
  const [texts, otherTexts] = [createFileTextStore(), createFileTextStore()];
  const stage = createStage(program, { texts });
  const signIns = createSignIns(program, (keys * eventsPerKey) / windowMinutes, (_random, number) => number % keys);
  for (let taken = 0; taken < keys * eventsPerKey; taken += keys / 100) {
    for (const candidate of signIns.next(keys / 100)) stage.take(candidate);
  }
  const seconds = processorSeconds(() => {
    const lines = [...toSnapshotLines(stage.save())];
    const parsed = parseSnapshot(lines, "state");
    if ("problem" in parsed) throw new Error(parsed.problem.message);
    createStage(program, { texts: otherTexts, from: parsed.snapshot });
  });
  texts.close();
  otherTexts.close();
  return seconds;
}
