import { parseArgs } from "node:util";

export interface SoakOptions {
  readonly cases: number;
  /** The only kind to run; absent: all. */
  readonly kind?: string;
  /** Of the random cases: the same seed and number of cases give the same cases. */
  readonly seed: number;
}

const defaultCases = 1_000;

/** What the command line asks for, or what is wrong with it. `newSeed` makes a seed where none is given. */
export function parseSoakOptions(
  args: readonly string[],
  kinds: readonly string[],
  newSeed: () => number,
): { readonly options: SoakOptions } | { readonly problem: string } {
  const parsed = parseFlags(args);
  if ("problem" in parsed) return parsed;
  const { cases = String(defaultCases), kind, seed } = parsed.flags;
  if (!/^\d{1,9}$/.test(cases) || Number(cases) === 0)
    return { problem: `--cases takes a number from 1, not '${cases}'.` };
  if (kind !== undefined && !kinds.includes(kind))
    return { problem: `No kind '${kind}'. There are: ${kinds.join(", ")}.` };
  if (seed !== undefined && !/^-?\d{1,10}$/.test(seed))
    return { problem: `--seed takes a whole number, not '${seed}'.` };
  return { options: { cases: Number(cases), kind, seed: seed === undefined ? newSeed() : Number(seed) } };
}

function parseFlags(
  args: readonly string[],
): { readonly flags: { cases?: string; kind?: string; seed?: string } } | { readonly problem: string } {
  try {
    const options = { cases: { type: "string" }, kind: { type: "string" }, seed: { type: "string" } } as const;
    // A seed may be negative, which the parser would take for an option.
    const joined = args
      .join("\n")
      .replaceAll(/^(--\w+)\n(-\d)/gm, "$1=$2")
      .split("\n");
    return { flags: parseArgs({ args: joined.filter((argument) => argument !== ""), options }).values };
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error) };
  }
}
