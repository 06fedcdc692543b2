import { createStage, type RuleCounts, type Stage } from "@tocsin/engine";
import { createFileTextStore } from "@tocsin/sources";
import { growth, measureMemory, type Memory } from "./memory.ts";
import { compileTrigger, count, windowMinutes } from "./rules.ts";
import { createSignIns, type UserOf } from "./sign-ins.ts";

// Run in a process of its own (see `fillInOwnProcess`): node fill.ts USERS EVENTS MINUTES. Prints what it found as JSON.

export interface Filled {
  /** What the stage holds, events lying on disk. */
  readonly memory: Memory;
  /** What it held when a tenth of the events had come. */
  readonly early: Memory;
  readonly evicted: number;
}

const atOnce = 100;
const warmUp = 200_000;

/** Lets users sign in in turn, so many times in all, within so many minutes. */
async function fill(users: number, events: number, minutes: number): Promise<Filled> {
  const program = compileTrigger(count);
  const inTurn: UserOf = (_random, number) => number % users;
  const perMinute = events / minutes;
  // Code and the garbage of making events are there before anything is measured.
  const warmUpTexts = createFileTextStore();
  takeAll(createStage(program, { texts: warmUpTexts }), createSignIns(program, perMinute, inTurn), warmUp);
  warmUpTexts.close();
  const before = await measureMemory();
  const texts = createFileTextStore();
  const stage = createStage(program, { texts });
  const signIns = createSignIns(program, perMinute, inTurn);
  takeAll(stage, signIns, events / 10);
  const early = growth(before, await measureMemory());
  takeAll(stage, signIns, events - events / 10);
  const memory = growth(before, await measureMemory());
  const [counts] = stage.counts() as readonly [RuleCounts];
  texts.close();
  return { memory, early, evicted: counts.evicted };
}

function takeAll(stage: Stage, signIns: ReturnType<typeof createSignIns>, events: number): void {
  for (let taken = 0; taken < events; taken += atOnce) {
    for (const candidate of signIns.next(atOnce)) stage.take(candidate);
  }
}

const [users, events, minutes = windowMinutes] = process.argv.slice(2).map(Number);
if (users === undefined || events === undefined) throw new Error("How many users, and how many events?");
console.log(JSON.stringify(await fill(users, events, minutes)));
