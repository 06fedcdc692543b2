import type { LiteralExpression } from "@tocsin/core";

/** A literal that is another one, as near as can be. Undefined where there is none. */
export function toOtherLiteral(literal: LiteralExpression): LiteralExpression | undefined {
  switch (literal.type) {
    case "text":
      return { ...literal, value: `${literal.value}~` };
    case "number":
      return { ...literal, value: toNext(literal.value) };
    case "truth":
      return { ...literal, value: !literal.value };
    case "time":
      return { ...literal, value: literal.value + 1 };
    case "version":
      return { ...literal, value: `${literal.value}.1` };
    case "block":
      return toOtherBlock(literal);
    case "address":
      return toOtherAddress(literal);
  }
}

function toNext(value: number | string): number | string {
  return typeof value === "string" ? String(BigInt(value) + 1n) : value + 1;
}

/** The first half of the block, or of a block of one address its neighbourhood. */
function toOtherBlock(literal: LiteralExpression & { readonly type: "block" }): LiteralExpression | undefined {
  const [network, prefix] = literal.value.split("/");
  if (network === undefined || prefix === undefined) return undefined;
  const whole = network.includes(":") ? 128 : 32;
  const length = Number(prefix);
  return { ...literal, value: `${network}/${length < whole ? length + 1 : length - 1}` };
}

/** An address of those kept for documentation. */
function toOtherAddress(literal: LiteralExpression & { readonly type: "address" }): LiteralExpression {
  return { ...literal, value: literal.value.includes(":") ? "2001:db8::dead" : "192.0.2.222" };
}
