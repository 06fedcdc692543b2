import type { TokenType } from "chevrotain";
import * as t from "../../lexer/tokens.ts";
import type { Token } from "../../lexer/tokens.ts";
import type { Comparison, ComparisonOperator, Condition, Presence, Subject } from "../../tree/conditions.ts";
import type { Expression, ListLiteral, NumberLiteral, Segment } from "../../tree/expressions.ts";
import { isOf, spanOf } from "../base-parser.ts";
import { toJunction } from "../condition-parser.ts";
import { toName } from "../expression-parser.ts";
import { toAddress, toNumber, toRegex, toSegment, toText, toTime } from "../literals.ts";
import { TokenReader } from "./token-reader.ts";

/** What stands right of an operator. */
type Object = Pick<Comparison, "exactly" | "objects" | "object">;

const words: ReadonlyMap<TokenType, ComparisonOperator> = new Map<TokenType, ComparisonOperator>([
  [t.word.in, "in"],
  [t.word.starts, "starts with"],
  [t.word.ends, "ends with"],
  [t.word.contains, "contains"],
  [t.word.like, "like"],
  [t.word.matches, "matches"],
]);

const orders: ReadonlyMap<TokenType, ComparisonOperator> = new Map<TokenType, ComparisonOperator>([
  [t.Less, "<"],
  [t.LessEqual, "<="],
  [t.Greater, ">"],
  [t.GreaterEqual, ">="],
]);

/** Conditions over single fields and calls, and what these are compared with. */
export abstract class ConditionReader extends TokenReader {
  protected condition(): Condition {
    const operands = [this.#conjunction()];
    while (this.takes(t.word.or)) operands.push(this.#conjunction());
    return toJunction("or", operands);
  }

  #conjunction(): Condition {
    const operands = [this.#negation()];
    while (this.takes(t.word.and)) operands.push(this.#negation());
    return toJunction("and", operands);
  }

  #negation(): Condition {
    const { startOffset: start } = this.ahead();
    if (this.takes(t.word.not)) {
      const operand = this.#negation();
      return { kind: "not", span: { start, end: operand.span.end }, operand };
    }
    if (!this.takes(t.LParen)) return this.#comparison();
    const condition = this.condition();
    this.take(t.RParen);
    return { ...condition, span: this.spanFrom(start) };
  }

  #comparison(): Condition {
    const { startOffset: start } = this.ahead();
    const expressions = [this.expression()];
    const subject: Subject = { kind: "subject", span: this.spanFrom(start), quantifier: "one", expressions };
    const { startOffset: from } = this.ahead();
    if (this.takes(t.word.is)) return this.#isTail(start, from, subject);
    const order = orders.get(this.ahead().tokenType);
    const negated = order === undefined && this.takes(t.word.not);
    const operator = order ?? words.get(this.ahead().tokenType) ?? this.giveUp();
    this.take(this.ahead().tokenType);
    if (operator === "starts with" || operator === "ends with") this.take(t.word.with);
    const operatorSpan = this.spanFrom(from);
    return this.#toComparison(start, { subject, negated, operator, operatorSpan });
  }

  #isTail(start: number, from: number, subject: Subject): Condition {
    const negated = this.takes(t.word.not);
    const operatorSpan = this.spanFrom(from);
    const state = this.#presence();
    if (state !== undefined) return { kind: "presence", span: this.spanFrom(start), subject, negated, state };
    return this.#toComparison(start, { subject, negated, operator: "is", operatorSpan });
  }

  #presence(): Presence["state"] | undefined {
    if (this.takes(t.word.present)) return "present";
    return this.takes(t.word.missing) ? "missing" : undefined;
  }

  #toComparison(start: number, by: Pick<Comparison, "subject" | "negated" | "operator" | "operatorSpan">): Comparison {
    const to = this.#object();
    return { kind: "comparison", span: this.spanFrom(start), ...by, ...to };
  }

  #object(): Object {
    const exactly = this.takes(t.word.exactly);
    const objects = this.takes(t.word.any) ? "any of" : this.takes(t.word.all) ? "all of" : "one";
    if (objects !== "one") this.take(t.word.of);
    return { exactly, objects, object: this.expression() };
  }

  /** A field, a call or a literal. */
  protected expression(): Expression {
    const token = this.ahead();
    switch (token.tokenType) {
      case t.Text:
        return toText(this.take(t.Text));
      case t.Number:
        return this.#number();
      case t.LSquare:
        return this.#list();
      case t.Regex:
        return toRegex(this.take(t.Regex));
      case t.Address:
        return toAddress(this.take(t.Address));
      case t.Time:
        return toTime(this.take(t.Time));
      case t.word.true:
      case t.word.false:
        this.take(token.tokenType);
        return { kind: "truth", span: spanOf(token), value: token.tokenType === t.word.true };
      case t.word.anywhere:
        return { kind: "anywhere", span: spanOf(this.take(t.word.anywhere)) };
      default:
        return this.#fieldOrCall(token);
    }
  }

  /** A number that nothing follows which could be its unit. */
  #number(): NumberLiteral {
    const token = this.take(t.Number);
    const next = this.ahead();
    const isUnit = isOf(next, t.DurationUnit) || isOf(next, t.SizeUnit);
    if (next.tokenType === t.word.times || isUnit || (isOf(next, t.Segment) && !t.isKeyword(next.tokenType)))
      this.giveUp();
    return toNumber(token);
  }

  #list(): ListLiteral {
    const { startOffset: start } = this.take(t.LSquare);
    const items: Expression[] = [];
    while (!this.takes(t.RSquare)) {
      items.push(this.expression());
      if (!this.takes(t.Comma) && this.ahead().tokenType !== t.RSquare) this.giveUp();
    }
    return { kind: "list", span: this.spanFrom(start), items };
  }

  #fieldOrCall(first: Token): Expression {
    const { startOffset: start } = this.takeAny(t.Operand);
    // A keyword may begin something else, but not before a dot.
    if (t.isKeyword(first.tokenType) && this.ahead().tokenType !== t.Dot) this.giveUp();
    const isCall = first.tokenType !== t.Backticked && this.takes(t.LParen);
    const given = isCall ? this.#arguments() : [];
    const rest: Segment[] = [];
    while (this.takes(t.Dot)) rest.push(toSegment(this.takeAny(t.Segment)));
    const span = this.spanFrom(start);
    if (isCall) return { kind: "call", span, name: toName(first), arguments: given, column: rest };
    return { kind: "field", span, segments: [toSegment(first)].concat(rest) };
  }

  #arguments(): Expression[] {
    if (this.takes(t.RParen)) return [];
    const given = this.separated(t.Comma, () => this.expression());
    this.take(t.RParen);
    return given;
  }
}
