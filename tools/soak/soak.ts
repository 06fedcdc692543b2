import type { Kind } from "./kinds.ts";
import type { SoakOptions } from "./soak-options.ts";

/**
 * Runs the kinds one after another and says what it runs; ends at the first that fails, with its counterexample and the command that runs the same
 * cases again. Gives the exit code.
 */
export function soak(
  kinds: readonly Kind[],
  { cases, kind, seed }: SoakOptions,
  print: (line: string) => void,
  now: () => number,
): 0 | 1 {
  const chosen = kinds.filter(({ name }) => kind === undefined || name === kind);
  const count = cases.toLocaleString("en");
  const what = chosen.length === 1 ? kind : `each of ${chosen.length} kinds`;
  const width = Math.max(...chosen.map(({ name }) => name.length)) + 2;
  print(`${count} cases of ${what}, seed ${seed}.`);
  for (const { name, about, findFailure } of chosen) {
    const began = now();
    const failure = findFailure(cases, seed);
    const seconds = ((now() - began) / 1000).toFixed(1);
    if (failure !== undefined) {
      print(`${name.padEnd(width)}failed after ${seconds} s: ${about}\n\n${failure}\n`);
      print(`Run again:  npm run soak -- --kind ${name} --cases ${cases} --seed ${seed}`);
      return 1;
    }
    print(`${name.padEnd(width)}${count} held in ${seconds} s: ${about}`);
  }
  return 0;
}
