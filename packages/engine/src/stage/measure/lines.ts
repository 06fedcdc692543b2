import type { JsonValue } from "@tocsin/core";
import type { LineValues } from "../../rule/candidate.ts";
import type { Line } from "../../rule/compile-measured.ts";
import type { Measured } from "../match.ts";
import { createAccumulator, type Accumulator } from "./accumulator.ts";

/** The measures of one key's events, line by line. */
export class Lines {
  readonly #lines: readonly Line[];
  readonly #accumulators: readonly Accumulator[];

  constructor(lines: readonly Line[], mostValues: number, from?: readonly JsonValue[]) {
    this.#lines = lines;
    this.#accumulators = lines.map(({ measure }, index) => createAccumulator(measure, mostValues, from?.[index]));
  }

  save(): readonly JsonValue[] {
    return this.#accumulators.map((accumulator) => accumulator.save());
  }

  add(measured: readonly (LineValues | null)[]): void {
    for (const [index, values] of measured.entries()) if (values !== null) this.#accumulators[index]!.add(values);
  }

  remove(measured: readonly (LineValues | null)[]): void {
    for (const [index, values] of measured.entries()) if (values !== null) this.#accumulators[index]!.remove(values);
  }

  /** By the names of the lines; what there is nothing to measure of is left out. */
  values(): Record<string, number> {
    const [only] = this.#accumulators;
    if (this.#accumulators.length === 1 && only !== undefined && this.#lines[0]!.name === "value") {
      const value = only.value();
      return value === undefined ? {} : { value };
    }
    const values = this.#lines.map(({ name }, index) => [name, this.#accumulators[index]!.value()] as const);
    return Object.fromEntries(values.filter((entry): entry is readonly [string, number] => entry[1] !== undefined));
  }

  dropped(): number {
    return this.#accumulators.reduce((sum, { dropped }) => sum + dropped(), 0);
  }
}

/** What every line measures where there are no events. */
export function emptyValues(lines: readonly Line[]): Record<string, number> {
  return Object.fromEntries(lines.map(({ name }) => [name, 0]));
}

export function hasGap(lines: readonly Line[]): boolean {
  return lines.some(({ measure }) => measure.of?.op === "gap");
}

/** The values of an event with the time since its key's event before, in seconds, where a line measures that. */
export function withGap(
  lines: readonly Line[],
  measured: readonly (LineValues | null)[],
  gap: number | undefined,
): readonly (LineValues | null)[] {
  return measured.map((values, index) =>
    values === null || lines[index]!.measure.of?.op !== "gap" ? values : gap === undefined ? [] : [gap],
  );
}

/** As an alert shows it: of a summary every line, of a measure the one number. */
export function toMeasured(kind: "measure" | "summary", values: Record<string, number>): Measured | undefined {
  return kind === "summary" ? values : values["value"];
}
