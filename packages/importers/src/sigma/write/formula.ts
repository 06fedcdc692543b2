/** A condition on its way to source text. */
export type Formula =
  | { readonly op: "and" | "or"; readonly of: readonly Formula[] }
  | { readonly op: "not"; readonly of: Formula }
  | { readonly op: "compare"; readonly subject: string; readonly operator: string; readonly object: string }
  | { readonly op: "present" | "missing"; readonly subject: string };

/** Joined, inner joins of the same kind taken in; one alone is itself. */
export function join(op: "and" | "or", of: readonly Formula[]): Formula {
  const flat = of.some((part) => part.op === op) ? of.flatMap((part) => (part.op === op ? part.of : [part])) : of;
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { op, of: flat };
}

export function negate(formula: Formula): Formula {
  switch (formula.op) {
    case "not":
      return formula.of;
    case "present":
      return { op: "missing", subject: formula.subject };
    case "missing":
      return { op: "present", subject: formula.subject };
    default:
      return { op: "not", of: formula };
  }
}

const orders = ["<", "<=", ">", ">="];

/** Source text that parses to the formula; inside another one with `nested`. */
export function toConditionText(formula: Formula, nested = false): string {
  switch (formula.op) {
    case "and":
    case "or": {
      const text = formula.of.map((part) => toConditionText(part, true)).join(` ${formula.op} `);
      return nested ? `(${text})` : text;
    }
    case "not":
      return negated(formula.of);
    case "compare":
      return `${formula.subject} ${formula.operator} ${formula.object}`;
    case "present":
    case "missing":
      return `${formula.subject} is ${formula.op}`;
  }
}

function negated(formula: Formula): string {
  if (formula.op !== "compare" || orders.includes(formula.operator)) return `not (${toConditionText(formula)})`;
  const { subject, operator, object } = formula;
  return operator === "is" ? `${subject} is not ${object}` : `${subject} not ${operator} ${object}`;
}
