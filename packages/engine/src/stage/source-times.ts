import type { Program } from "../program.ts";

/** As a saved state has it, for each of the sources in their order. */
export type SavedTimes = readonly (readonly [first: number | null, newest: number | null])[];

/**
 * When the sources of a rule first spoke and when last, since the rule began: since the program was made, or of a rule
 * that goes on with a saved state since it began there.
 */
export class SourceTimes {
  readonly #program: Program;
  readonly #sources: readonly string[];
  readonly #before: SavedTimes;

  constructor(program: Program, sources: readonly string[], before: SavedTimes = []) {
    this.#program = program;
    this.#sources = sources;
    this.#before = before;
  }

  save(): SavedTimes {
    return this.#sources.map((source, index) => [this.first(source) ?? null, this.#newestAt(index) ?? null]);
  }

  first(source: string): number | undefined {
    const before = this.#before[this.#sources.indexOf(source)]?.[0] ?? undefined;
    const now = this.#program.firstTimeOf(source);
    return before === undefined || now === undefined ? (before ?? now) : Math.min(before, now);
  }

  /** Of all of them. */
  newest(): number | undefined {
    const known = this.#sources.map((_source, index) => this.#newestAt(index)).filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
  }

  #newestAt(index: number): number | undefined {
    const before = this.#before[index]?.[1] ?? undefined;
    const now = this.#program.newestTimeOf(this.#sources[index]!);
    return before === undefined || now === undefined ? (before ?? now) : Math.max(before, now);
  }
}
