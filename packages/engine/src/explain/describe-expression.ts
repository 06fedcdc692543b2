import type { Expression } from "@tocsin/core";

/** An expression in the words of the language, for people. */
export function describeExpression(expression: Expression): string {
  switch (expression.op) {
    case "field":
      return expression.step === undefined ? expression.path : `${expression.step}.${expression.path}`;
    case "literal":
      return expression.type === "text" ? JSON.stringify(expression.value) : String(expression.value);
    case "pattern":
      return `/${expression.pattern}/${expression.flags}`;
    case "call":
      return `${expression.name}(${expression.arguments.map(describeExpression).join(", ")})`;
    case "lookup": {
      const row = `${toLastName(expression.lookup)}(${describeExpression(expression.key)})`;
      return expression.column === null ? row : `${row}.${expression.column}`;
    }
    case "list":
      return toLastName(expression.list);
    case "anywhere":
      return "anywhere";
    case "key":
      return `key ${expression.index + 1}`;
    case "measured":
      return expression.factor === undefined ? expression.name : `${expression.factor} times ${expression.name}`;
    case "risk":
      return "risk";
  }
}

function toLastName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}
