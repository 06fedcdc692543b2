import type { Expression as IrExpression } from "@tocsin/core";
import type { Subject } from "../tree/conditions.ts";
import { lowerValue } from "./lower-value.ts";
import type { Scope } from "./scope.ts";

/** The left side of a condition. Only with `anywhere` true may it search the whole event. */
export function lowerSubject(subject: Subject, scope: Scope, anywhere: boolean): IrExpression[] | undefined {
  const lowered: IrExpression[] = [];
  for (const expression of subject.expressions) {
    const operand = anywhere ? scope.program.operand(expression, scope) : undefined;
    const isAnywhere = operand?.kind === "expression" && operand.expression.op === "anywhere";
    const value = isAnywhere ? operand.expression : lowerValue(expression, scope);
    if (value === undefined) return undefined;
    lowered.push(value);
  }
  if (lowered.length === 0) {
    scope.report.fail();
    return undefined;
  }
  return lowered;
}
