/** One number that a benchmark found. */
export interface Figure {
  /** What was measured, as "hunting against JSON.parse of the same bytes". */
  readonly what: string;
  readonly value: number;
  /** "events/s", "bytes/key", "×" for a ratio … */
  readonly unit: string;
  /** What it must be, where that was promised. */
  readonly reach?: Reach;
}

export type Reach = { readonly atLeast: number } | { readonly atMost: number };

export interface MeasureOptions {
  /** Fewer events and rounds: for use while something is being made faster, not for figures to publish. */
  readonly quick: boolean;
  /** Another program to run over the same bytes. */
  readonly against: string | undefined;
}

/** What a folder under `bench/` exports as `measure` from its `benchmark.ts`. */
export type Measure = (options: MeasureOptions) => Promise<readonly Figure[]>;

export function isReached(figure: Figure): boolean {
  if (figure.reach === undefined) return true;
  return "atLeast" in figure.reach ? figure.value >= figure.reach.atLeast : figure.value <= figure.reach.atMost;
}

/** `>= 5`, `<= 5`, or null where nothing was promised: the form in JSON. */
export function toReachText(reach: Reach | undefined): string | null {
  if (reach === undefined) return null;
  return "atLeast" in reach ? `>= ${reach.atLeast}` : `<= ${reach.atMost}`;
}
