import {
  parseAddress,
  parseBlock,
  toAddressText,
  type Address,
  type AddressBlock,
  type ComparisonType,
} from "@tocsin/core";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { compileAs } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import { identifyValue } from "../value/value.ts";
import { BlockSet } from "./block-set.ts";
import type { Family } from "./tests.ts";

/** `is` and `in`: both sides as texts that are equal where the values are the same. */
export function createEquality(compilation: Compilation, as: ComparisonType, exactly: boolean): Family<string, string> {
  return {
    subject: (expression) => compileIdentities(compilation, expression, as, exactly),
    literal: ({ expression }) => {
      const value = toLiteralValue(expression, as);
      return value === undefined ? undefined : identifyValue(as, value, exactly);
    },
    dynamic: (expression) => compileIdentities(compilation, expression, as, exactly),
    some: (operands) => {
      const [first] = operands;
      if (operands.length === 1) return (value) => value === first;
      const known = new Set(operands);
      return (value) => known.has(value);
    },
  };
}

/** `is`, `in` and `in block` of addresses: literals on the right are addresses and blocks alike, values of an event addresses. */
export function createAddressEquality(compilation: Compilation): Family<Address, Address | AddressBlock> {
  return {
    subject: (expression) =>
      compileAs(compilation, expression, "address") as (scope: Scope) => readonly (Address | undefined)[],
    literal: ({ expression }: Literal) => parseAddressOrBlock(String(expression.value)),
    dynamic: (expression) =>
      compileAs(compilation, expression, "address") as (scope: Scope) => readonly (Address | undefined)[],
    some: (operands) => {
      const addresses = new Set(operands.flatMap((operand) => ("network" in operand ? [] : toAddressText(operand))));
      const blocks = new BlockSet(operands.filter((operand) => "network" in operand));
      return (value) => (addresses.size > 0 && addresses.has(toAddressText(value))) || blocks.has(value);
    },
  };
}

function parseAddressOrBlock(text: string): Address | AddressBlock | undefined {
  return parseBlock(text) ?? parseAddress(text);
}
