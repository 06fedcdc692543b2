import type { JsonValue } from "../json/json-value.ts";
import { parseAddress } from "../value/parse-address.ts";
import { parseBlock } from "../value/parse-block.ts";
import { parseNumber } from "../value/parse-number.ts";
import { parseTime } from "../value/parse-time.ts";
import { parseTruth } from "../value/parse-truth.ts";
import { parseVersion } from "../value/parse-version.ts";
import { toTextForm } from "../value/to-text-form.ts";
import type { LiteralExpression } from "./expression.ts";
import type { ComparisonType } from "./types.ts";

/** A value read as a literal of a type; an address may also be a block. Undefined: it cannot be. */
export function toLiteral(value: JsonValue, type: ComparisonType): LiteralExpression | undefined {
  switch (type) {
    case "text": {
      const text = toTextForm(value);
      return text === undefined ? undefined : { op: "literal", type, value: text };
    }
    case "number": {
      const number = parseNumber(value);
      if (number === undefined) return undefined;
      return { op: "literal", type, value: typeof number === "bigint" ? number.toString() : number };
    }
    case "truth": {
      const truth = parseTruth(value);
      return truth === undefined ? undefined : { op: "literal", type, value: truth };
    }
    case "time": {
      const time = parseTime(value);
      return time === undefined ? undefined : { op: "literal", type, value: time };
    }
    case "address":
      return typeof value === "string" ? toAddressLiteral(value.trim()) : undefined;
    case "version":
      return typeof value === "string" && parseVersion(value) !== undefined
        ? { op: "literal", type, value }
        : undefined;
  }
}

function toAddressLiteral(text: string): LiteralExpression | undefined {
  if (parseAddress(text) !== undefined) return { op: "literal", type: "address", value: text };
  return parseBlock(text) === undefined ? undefined : { op: "literal", type: "block", value: text };
}
