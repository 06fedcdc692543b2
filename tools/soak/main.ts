import { randomInt } from "node:crypto";
import { kinds } from "./kinds.ts";
import { soak } from "./soak.ts";
import { parseSoakOptions } from "./soak-options.ts";

// npm run soak -- [--cases N] [--kind K] [--seed S]: random rules and events against their naive readings, for as long as you like. Exit code 1 at
// the first kind that fails, 2 on a wrong call.

const names = kinds.map(({ name }) => name);
const parsed = parseSoakOptions(process.argv.slice(2), names, () => randomInt(2 ** 31));
if ("problem" in parsed) {
  console.error(parsed.problem);
  console.error(
    `Usage: npm run soak -- [--cases N] [--kind KIND] [--seed S], where KIND is one of: ${names.join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = soak(
    kinds,
    parsed.options,
    (line) => console.log(line),
    () => performance.now(),
  );
}
