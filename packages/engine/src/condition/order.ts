import {
  compareAddresses,
  compareNumbers,
  compareVersions,
  type Address,
  type Comparison,
  type ComparisonType,
  type Expression,
  type Version,
} from "@tocsin/core";
import { toLiteralValue, type Compilation } from "../compilation.ts";
import { compileAs } from "../expression/compile-expression.ts";
import type { Value } from "../value/value.ts";
import type { Family, Test } from "./tests.ts";

type Order = (left: Value, right: Value) => number;
type OrderOperator = "<" | "<=" | ">" | ">=";

/** `<`, `<=`, `>`, `>=`. Of several objects the most generous decides. */
export function createOrderForm(
  compilation: Compilation,
  operator: OrderOperator,
  { as }: Comparison,
): Family<Value, Value> {
  const order = orders[as];
  const holds = verdicts[operator];
  const most = operator === "<" || operator === "<=" ? 1 : -1;
  return {
    subject: (expression) => compileAs(compilation, expression, as),
    literal: ({ expression }) => toLiteralValue(expression, as),
    dynamic: (expression) => compileAs(compilation, expression, as),
    some: (operands) => {
      const end = extreme(operands, order, most);
      return (value) => end !== undefined && holds(order(value, end));
    },
  };
}

/** `between`: some value of the low end, the value, some value of the high end, each at most the next. */
export function compileBetween(compilation: Compilation, { as, objects }: Comparison): readonly Test<Value>[] {
  const order = orders[as];
  const [low, high] = objects.map((object) => compileEnd(compilation, object, as));
  if (low === undefined || high === undefined) throw new Error("between takes two ends.");
  return [
    {
      on: (scope) => {
        const from = extreme(low(scope), order, -1);
        const to = extreme(high(scope), order, 1);
        return (value) => from !== undefined && to !== undefined && order(value, from) >= 0 && order(value, to) <= 0;
      },
    },
  ];
}

function compileEnd(compilation: Compilation, object: Expression, as: ComparisonType) {
  if (object.op !== "literal") return compileAs(compilation, object, as);
  const values = [toLiteralValue(object, as)];
  return () => values;
}

const verdicts: Readonly<Record<OrderOperator, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const orders: Readonly<Record<ComparisonType, Order>> = {
  number: (left, right) => compareNumbers(left as number | bigint, right as number | bigint),
  time: (left, right) => compareNumbers(left as number, right as number),
  address: (left, right) => compareAddresses(left as Address, right as Address),
  version: (left, right) => compareVersions(left as Version, right as Version),
  // Text and truth have no order in the language; the compiler refuses them.
  text: () => Number.NaN,
  truth: () => Number.NaN,
};

/** The greatest (`sign` 1) or least (-1) of the values that could be read. */
function extreme(values: readonly (Value | undefined)[], order: Order, sign: 1 | -1): Value | undefined {
  let best: Value | undefined;
  for (const value of values) {
    if (value !== undefined && (best === undefined || order(value, best) * sign > 0)) best = value;
  }
  return best;
}
