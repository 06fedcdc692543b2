import {
  compareAddresses,
  compareNumbers,
  compareVersions,
  parseAddress,
  parseBlock,
  parseVersion,
  type Address,
  type ComparisonType,
  type LiteralExpression,
  type Version,
} from "@tocsin/core";

/** A value that has an order, and how it compares. */
export type Ordered =
  | { readonly as: "number" | "time"; readonly value: number | bigint }
  | { readonly as: "address"; readonly value: Address }
  | { readonly as: "version"; readonly value: Version };

export interface End {
  readonly at: Ordered;
  readonly included: boolean;
}

/** Values from one end to another; an end that is absent is open for ever. */
export interface Range {
  readonly low?: End;
  readonly high?: End;
}

/** Whether values of the type have an order. */
export function isOrdered(as: ComparisonType): boolean {
  return as === "number" || as === "time" || as === "address" || as === "version";
}

/** A literal as a value with an order; undefined: it is none. */
export function toOrdered(literal: LiteralExpression): Ordered | undefined {
  switch (literal.type) {
    case "number":
      return { as: "number", value: typeof literal.value === "string" ? BigInt(literal.value) : literal.value };
    case "time":
      return { as: "time", value: literal.value };
    case "address": {
      const value = parseAddress(literal.value);
      return value && { as: "address", value };
    }
    case "version": {
      const value = parseVersion(literal.value);
      return value && { as: "version", value };
    }
    default:
      return undefined;
  }
}

export function toPoint(at: Ordered): Range {
  return { low: { at, included: true }, high: { at, included: true } };
}

/** The addresses of a block. */
export function toBlockRange(text: string): Range | undefined {
  const block = parseBlock(text);
  if (block === undefined) return undefined;
  const last = block.network.map((word, at) => {
    const free = Math.min(32, Math.max(0, (at + 1) * 32 - block.prefix));
    return free === 32 ? 0xffffffff : word + 2 ** free - 1;
  }) as unknown as Address;
  return {
    low: { at: { as: "address", value: block.network }, included: true },
    high: { at: { as: "address", value: last }, included: true },
  };
}

export function compareOrdered(left: Ordered, right: Ordered): number {
  if (left.as === "address") return compareAddresses(left.value, right.value as Address);
  if (left.as === "version") return compareVersions(left.value, right.value as Version);
  return compareNumbers(left.value, right.value as number | bigint);
}

/** Whether a value may lie in it; of whole numbers whether one does. */
export function isEmptyRange({ low, high }: Range, whole = false): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compareOrdered(low.at, high.at);
  if (order > 0 || (order === 0 && !(low.included && high.included))) return true;
  return whole && toWhole(low, 1) > toWhole(high, -1);
}

/** The first whole number from an end on, inwards. */
function toWhole({ at, included }: End, inwards: 1 | -1): number {
  const value = Number(at.value);
  const rounded = inwards === 1 ? Math.ceil(value) : Math.floor(value);
  return rounded === value && !included ? value + inwards : rounded;
}

export function intersect(left: Range, right: Range): Range {
  const low = innermost(left.low, right.low, 1);
  const high = innermost(left.high, right.high, -1);
  return { ...(low && { low }), ...(high && { high }) };
}

/** What is left of a range without another: none, one or two ranges, some perhaps empty. */
export function subtract(range: Range, { low, high }: Range): readonly Range[] {
  const below = low && intersect(range, { high: { at: low.at, included: !low.included } });
  const above = high && intersect(range, { low: { at: high.at, included: !high.included } });
  return [below, above].filter((rest) => rest !== undefined);
}

export function liesWithin(inner: Range, outer: Range): boolean {
  return subtract(inner, outer).every((rest) => isEmptyRange(rest));
}

export function doOverlap(left: Range, right: Range): boolean {
  return !isEmptyRange(intersect(left, right));
}

/** Of two ends the one that lets less through; `sign` 1 of low ends. */
function innermost(left: End | undefined, right: End | undefined, sign: 1 | -1): End | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  const order = compareOrdered(left.at, right.at) * sign;
  if (order !== 0) return order > 0 ? left : right;
  return left.included ? right : left;
}
