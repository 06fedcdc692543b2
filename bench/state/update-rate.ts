import { createStage, type Program, type StageOptions } from "@tocsin/engine";
import { processorSeconds } from "./processor-time.ts";
import { windowMinutes } from "./rules.ts";
import { createSignIns } from "./sign-ins.ts";

/** Few enough to be still in the processor's caches, as events just read are. */
const atOnce = 500;
const measured = 300_000;

/**
 * Candidates that the stage of one rule takes in a second when so many users sign in `perWindow` times a window on average
 * and windows slide. Each time is as likely to be anybody's, so that hardly a key is in the processor's caches.
 */
export function measureUpdates(program: Program, users: number, perWindow: number, options: StageOptions): number {
  const stage = createStage(program, options);
  const perMinute = (users * perWindow) / windowMinutes;
  const signIns = createSignIns(program, perMinute, (random) => random.below(users));
  const take = (candidates: ReturnType<typeof signIns.next>) => {
    for (const candidate of candidates) stage.take(candidate);
  };
  for (let taken = 0; taken < 1.25 * users * perWindow; taken += atOnce) take(signIns.next(atOnce));
  let seconds = 0;
  for (let taken = 0; taken < measured; taken += atOnce) {
    const candidates = signIns.next(atOnce);
    seconds += processorSeconds(() => take(candidates));
  }
  return measured / seconds;
}
