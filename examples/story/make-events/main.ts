/**
 * Writes the story: `npm run story -- --seed 1 --out DIR`. The same seed gives the same files.
 */
import { parseArgs } from "node:util";
import { writeStory } from "./write-story.ts";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, out: { type: "string" } } });
const seed = Number(values.seed);
if (values.out === undefined || !Number.isSafeInteger(seed)) {
  console.error("usage: npm run story -- --seed NUMBER --out FOLDER");
  process.exitCode = 2;
} else {
  const { ordinary, intrusions } = writeStory(seed, values.out);
  console.log(`${ordinary.day} ordinary events on the day, ${ordinary.history} in the fourteen days before`);
  for (const { name, start, end, events } of intrusions)
    console.log(`${name}: ${events.length} events, ${start} to ${end}`);
}
