/** How long two ways of doing something took on the same machine at the same time. */
export interface Comparison {
  /** Seconds of one run, the median of all rounds. */
  readonly seconds: number;
  readonly referenceSeconds: number;
  /** The median of the rounds' `reference ÷ ours`: above 1, ours is faster. */
  readonly ratio: number;
}

/**
 * Runs ours and the reference in turn, so that whatever else the machine does meets both, and compares within each round. The first
 * `warmUps` rounds are thrown away.
 */
export async function compareSideBySide(
  ours: () => unknown,
  reference: () => unknown,
  { warmUps = 2, rounds = 5 }: { readonly warmUps?: number; readonly rounds?: number } = {},
): Promise<Comparison> {
  const measured: { ours: number; reference: number }[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const times = { reference: await toSeconds(reference), ours: await toSeconds(ours) };
    if (round >= warmUps) measured.push(times);
  }
  return {
    seconds: toMedian(measured.map((times) => times.ours)),
    referenceSeconds: toMedian(measured.map((times) => times.reference)),
    ratio: toMedian(measured.map((times) => times.reference / times.ours)),
  };
}

export function toMedian(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

async function toSeconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
