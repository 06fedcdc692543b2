import type { Literal } from "./scalars.ts";

/** The types of the fields that conditions are made of. */
export type Type = "text" | "number" | "truth" | "time" | "address";

export interface Field {
  readonly kind: "field";
  readonly path: string;
  readonly type: Type | "untyped";
}

export type Expression =
  | Field
  | { readonly kind: "lower" | "trim" | "length"; readonly of: Field }
  | { readonly kind: "either"; readonly of: readonly [Field, Field] };

export type Operator =
  | "is"
  | "in"
  | "starts with"
  | "ends with"
  | "contains"
  | "like"
  | "matches"
  | "<"
  | "<="
  | ">"
  | ">="
  | "between";

export type Item =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "expression"; readonly of: Expression }
  /** A pattern of `like` in quotes is a literal; this one is a regular expression as it is written. */
  | { readonly kind: "regex"; readonly written: string };

export interface Comparison {
  readonly kind: "comparison";
  readonly quantifier: "one" | "any of" | "all of";
  readonly subjects: readonly Expression[];
  readonly negated: boolean;
  readonly operator: Operator;
  readonly exactly: boolean;
  /** `one`: the only item stands alone; else the items stand in a list, or in the list of that name. */
  readonly objects: "one" | "in" | "any of" | "all of";
  readonly items: readonly Item[];
}

export type Condition =
  | Comparison
  | { readonly kind: "and" | "or"; readonly of: readonly [Condition, Condition] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "present" | "missing"; readonly of: Expression };

export function typeOf(expression: Expression): Type | "untyped" {
  switch (expression.kind) {
    case "field":
      return expression.type;
    case "length":
      return "number";
    case "either":
      return expression.of[0].type;
    default:
      return "text";
  }
}

/** The condition as a rule has it, with no more parentheses than it needs: `not` binds before `and`, `and` before `or`. */
export function write(condition: Condition): string {
  switch (condition.kind) {
    case "or":
      return condition.of.map(write).join(" or ");
    case "and":
      return condition.of.map((part) => (part.kind === "or" ? `(${write(part)})` : write(part))).join(" and ");
    case "not": {
      const { of } = condition;
      return of.kind === "or" || of.kind === "and" ? `not (${write(of)})` : `not ${write(of)}`;
    }
    case "present":
    case "missing":
      return `${writeExpression(condition.of)} is ${condition.kind}`;
    case "comparison":
      return writeComparison(condition);
  }
}

function writeComparison({ quantifier, subjects, negated, operator, exactly, objects, items }: Comparison): string {
  const fields = subjects.map(writeExpression).join(", ");
  const subject = quantifier === "one" ? fields : `${quantifier} ${subjects.length > 1 ? `(${fields})` : fields}`;
  const words = negated ? (operator === "is" ? "is not" : `not ${operator}`) : operator;
  const written = items.map(writeItem);
  const list = `[${written.join(", ")}]`;
  const object =
    operator === "between"
      ? written.join(" and ")
      : objects === "one"
        ? (written[0] ?? "")
        : objects === "in"
          ? list
          : `${objects} ${list}`;
  return [subject, words, ...(exactly ? ["exactly"] : []), object].join(" ");
}

function writeItem(item: Item): string {
  switch (item.kind) {
    case "literal":
      return item.literal.written;
    case "regex":
      return item.written;
    case "expression":
      return writeExpression(item.of);
  }
}

function writeExpression(expression: Expression): string {
  if (expression.kind === "field") return expression.path;
  const fields = expression.kind === "either" ? expression.of : [expression.of];
  return `${expression.kind}(${fields.map(({ path }) => path).join(", ")})`;
}
