import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type * as tree from "../tree/conditions.ts";
import type { Alternatives } from "./base-parser.ts";
import { ComparisonParser } from "./comparison-parser.ts";

/** Everything that holds or does not. */
export abstract class ConditionParser extends ComparisonParser {
  protected condition: ParserMethod<[], tree.Condition> = this.RULE("condition", (): tree.Condition => {
    const operands = [this.SUBRULE(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(t.word.or);
      operands.push(this.SUBRULE1(this.conjunction));
    });
    return this.ACTION(() => toJunction("or", operands));
  });

  private conjunction: ParserMethod<[], tree.Condition> = this.RULE("conjunction", (): tree.Condition => {
    const operands = [this.SUBRULE(this.negation)];
    this.MANY(() => {
      this.CONSUME(t.word.and);
      operands.push(this.SUBRULE1(this.negation));
    });
    return this.ACTION(() => toJunction("and", operands));
  });

  private negation: ParserMethod<[], tree.Condition> = this.RULE("negation", (): tree.Condition => {
    const starts: number[] = [];
    this.MANY(() => starts.push(this.CONSUME(t.word.not).startOffset));
    const operand = this.choose(this.operands);
    const negate = (inner: tree.Condition, start: number): tree.Condition => {
      return { kind: "not", span: { start, end: inner.span.end }, operand: inner };
    };
    return this.ACTION(() => starts.reduceRight(negate, operand));
  });

  private readonly operands: Alternatives<tree.Condition> = {
    ERR_MSG: "a condition",
    DEF: [{ ALT: () => this.SUBRULE(this.parenthesised) }, { ALT: () => this.SUBRULE(this.comparison) }],
  };

  private parenthesised: ParserMethod<[], tree.Condition> = this.RULE("parenthesised", (): tree.Condition => {
    const start = this.startHere();
    this.CONSUME(t.LParen);
    const condition = this.SUBRULE(this.condition);
    this.CONSUME(t.RParen, { ERR_MSG: "`and`, `or` or `)`" });
    return { ...condition, span: this.spanFrom(start) };
  });
}

/** Nested junctions of one kind are one: `(a and b) and c` is `a and b and c`. */
function toJunction(kind: "and" | "or", operands: readonly tree.Condition[]): tree.Condition {
  const [first] = operands;
  if (operands.length === 1 && first) return first;
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  const span = { start: first?.span.start ?? 0, end: operands.at(-1)?.span.end ?? 0 };
  return { kind, span, operands: flat };
}
