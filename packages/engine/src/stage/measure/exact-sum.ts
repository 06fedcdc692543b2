/**
 * A sum without loss: what it shows is the rounded exact sum, whatever the order of the numbers, and a number that was
 * added can be taken out without a trace.
 *
 * Source: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates" (1997),
 * as in Python's `math.fsum`; the parts do not overlap and grow in size.
 */
export class ExactSum {
  #parts: number[];

  /** `parts`: of a sum so far. */
  constructor(parts: readonly number[] = []) {
    this.#parts = [...parts];
  }

  get parts(): readonly number[] {
    return this.#parts;
  }

  add(number: number): void {
    const parts: number[] = [];
    let rest = number;
    for (const part of this.#parts) {
      const sum = rest + part;
      // Beyond the largest number nothing is exact, and the sum stays there.
      if (!Number.isFinite(sum)) {
        this.#parts = [Math.sign(sum) * Number.MAX_VALUE];
        return;
      }
      const [large, small] = Math.abs(rest) < Math.abs(part) ? [part, rest] : [rest, part];
      const lost = small - (sum - large);
      if (lost !== 0) parts.push(lost);
      rest = sum;
    }
    if (rest !== 0) parts.push(rest);
    this.#parts = parts;
  }

  get value(): number {
    const parts = this.#parts;
    let at = parts.length - 1;
    let sum = parts[at] ?? 0;
    let lost = 0;
    while (at > 0 && lost === 0) {
      const before = sum;
      const part = parts[--at]!;
      sum = before + part;
      lost = part - (sum - before);
    }
    // Halfway between two numbers the next part decides.
    const next = at > 0 ? parts[at - 1]! : 0;
    if ((lost < 0 && next < 0) || (lost > 0 && next > 0)) {
      const doubled = lost * 2;
      const rounded = sum + doubled;
      if (doubled === rounded - sum) sum = rounded;
    }
    return sum;
  }
}
