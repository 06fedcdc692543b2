import type { IToken, ParserMethod, TokenType } from "chevrotain";
import { isReserved } from "../lexer/keywords.ts";
import * as t from "../lexer/tokens.ts";
import type * as tree from "../tree/conditions.ts";
import type { Expression } from "../tree/expressions.ts";
import { spanOf, type Alternatives } from "./base-parser.ts";
import { toShown } from "./describe-token.ts";
import { ExpressionParser } from "./expression-parser.ts";
import { findMeantOperator } from "./meant-operator.ts";
import { toShare, toNumber } from "./literals.ts";
import type { Node } from "../tree/names.ts";

/** What stands between a subject and its object. */
interface Operator {
  readonly operator: tree.ComparisonOperator;
  readonly negated: boolean;
  readonly span: Node["span"];
}

type Object = Pick<tree.Comparison, "exactly" | "objects" | "object" | "upper">;

const operators = "an operator such as `is`, `in` or `contains`";

const operatorsBehindValue = 'an operator (several values are compared with as in `in ["a", "b"]`)';

/** One comparison: a subject, an operator and an object; or the call of a macro. */
export abstract class ComparisonParser extends ExpressionParser {
  protected comparison: ParserMethod<[], tree.Condition> = this.RULE("comparison", (): tree.Condition => {
    const start = this.startHere();
    const subject = this.SUBRULE(this.subject);
    const compared = this.OPTION<tree.Condition>({
      GATE: () => !this.isNext(t.word.not) || this.isOperatorAhead(2),
      DEF: () =>
        this.choose<tree.Condition>([
          { ALT: () => this.SUBRULE(this.isTail, { ARGS: [start, subject] }) },
          { ALT: () => this.SUBRULE(this.wordTail, { ARGS: [start, subject] }) },
          { ALT: () => this.SUBRULE(this.orderTail, { ARGS: [start, subject] }) },
        ]),
    });
    return compared ?? this.ACTION(() => this.toMacroCall(subject));
  });

  private isOperatorAhead(count: number): boolean {
    const words = [t.word.in, t.word.starts, t.word.ends, t.word.contains, t.word.like, t.word.matches, t.word.between];
    return words.some((type) => this.isNext(type, count));
  }

  /** A word behind a subject on its line was meant to be an operator, unless it begins the next step. */
  private checkOperator(): void {
    const word = this.ahead();
    if (this.isNext(t.Colon) && !this.inSteps) this.failOnColon();
    if (word.leads || this.inSteps || (word.tokenType !== t.Identifier && word.tokenType !== t.Word)) return;
    const meant = findMeantOperator(word.image);
    const suggestion = meant ? `; \`${meant}\` was probably meant` : "";
    const edits = [{ ...spanOf(word), newText: meant ?? "" }];
    this.report(
      "TOC1029",
      { word: toShown(word), suggestion },
      spanOf(word),
      meant ? { title: `Write ${meant}`, edits } : undefined,
    );
    this.fail(operators);
  }

  /** `event.outcome: "failure"`, as search boxes have it. */
  private failOnColon(): never {
    const colon = spanOf(this.ahead());
    const before = colon.start === spanOf(this.ahead(0)).end ? " " : "";
    const after = colon.end === spanOf(this.ahead(2)).start ? " " : "";
    const edits = [{ ...colon, newText: `${before}is${after}` }];
    this.report("TOC1016", { operator: ":", words: "is" }, colon, { title: "Write is", edits });
    this.fail(operators);
  }

  /** `is in [..]`, `is not like ".."`, as one would say it. */
  private checkSecondOperator(start: number, negated: boolean): void {
    const { image } = this.ahead();
    const isOperator = [t.word.in, t.word.contains, t.word.like, t.word.matches].some((type) => this.isNext(type));
    if (!isOperator || ![t.LSquare, t.Text, t.Regex, t.Address].some((type) => this.isNext(type, 2))) return;
    const span = { start, end: spanOf(this.ahead()).end };
    const meant = negated ? `not ${image}` : image;
    const word = negated ? `is not ${image}` : `is ${image}`;
    const edits = [{ ...span, newText: meant }];
    this.report("TOC1029", { word, suggestion: `; \`${meant}\` was probably meant` }, span, {
      title: `Write ${meant}`,
      edits,
    });
    this.fail(operators);
  }

  private toMacroCall(subject: tree.Subject): tree.MacroCall {
    const [only] = subject.expressions;
    const called = subject.quantifier === "one" && only ? toCalled(only) : undefined;
    // No macro can have the name: the word was meant to begin what follows, and the condition is missing.
    if (called && isReserved(called.name.text)) this.failOnLast("a condition");
    this.checkOperator();
    return called ?? this.fail(only && isValue(only) ? operatorsBehindValue : operators);
  }

  private subject: ParserMethod<[], tree.Subject> = this.RULE("subject", (): tree.Subject => {
    const start = this.startHere();
    const { quantifier, expressions } = this.choose(this.subjectForms);
    return { kind: "subject", span: this.spanFrom(start), quantifier, expressions };
  });

  private readonly subjectForms: Alternatives<Pick<tree.Subject, "quantifier" | "expressions">> = {
    ERR_MSG: "a condition",
    IGNORE_AMBIGUITIES: true,
    DEF: [
      {
        ALT: () => {
          const quantifier = this.SUBRULE(this.anyOrAll);
          const expressions = this.chooseAgain<Expression[]>({
            ERR_MSG: "a field, or `(` and fields",
            DEF: [{ ALT: () => this.SUBRULE(this.subjects) }, { ALT: () => [this.SUBRULE(this.expression)] }],
          });
          return { quantifier, expressions };
        },
      },
      {
        ALT: () => ({
          quantifier: "one",
          expressions: [this.SUBRULE1(this.expression, { ARGS: ["a condition"] })],
        }),
      },
    ],
  };

  private subjects: ParserMethod<[], Expression[]> = this.RULE("subjects", (): Expression[] => {
    this.CONSUME(t.LParen);
    const expressions = this.SUBRULE(this.expressions, { ARGS: ["a field"] });
    this.CONSUME(t.RParen, { ERR_MSG: "`,` or `)`" });
    return expressions;
  });

  private anyOrAll: ParserMethod<[], "any of" | "all of"> = this.RULE("anyOrAll", (): "any of" | "all of" => {
    const quantifier = this.choose<"any of" | "all of">([
      { ALT: () => this.said(this.CONSUME(t.word.any), "any of") },
      { ALT: () => this.said(this.CONSUME(t.word.all), "all of") },
    ]);
    this.CONSUME(t.word.of);
    return quantifier;
  });

  /** A word of the grammar, as what it means in the tree. */
  protected said<T>(_token: IToken, meaning: T): T {
    return meaning;
  }

  private isTail: ParserMethod<[start: number, subject: tree.Subject], tree.Condition> = this.RULE(
    "isTail",
    (start: number, subject: tree.Subject): tree.Condition => {
      const from = this.startHere();
      this.CONSUME(t.word.is);
      const negated = this.OPTION(() => this.CONSUME(t.word.not)) !== undefined;
      this.ACTION(() => this.checkSecondOperator(from, negated));
      return this.choose<tree.Condition>({
        ERR_MSG: "a field or a value",
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.toPresence(start, subject, negated, this.said(this.CONSUME(t.word.present), "present")) },
          { ALT: () => this.toPresence(start, subject, negated, this.said(this.CONSUME(t.word.missing), "missing")) },
          {
            ALT: () => {
              this.CONSUME(t.word.at);
              const operator = this.chooseAgain<tree.ComparisonOperator>([
                { ALT: () => this.said(this.CONSUME(t.word.least), "is at least") },
                { ALT: () => this.said(this.CONSUME(t.word.most), "is at most") },
              ]);
              const span = this.spanFrom(from);
              return this.toComparison(start, subject, { operator, negated, span }, this.SUBRULE(this.object));
            },
          },
          {
            ALT: () => {
              const span = this.spanFrom(from);
              return this.toComparison(start, subject, { operator: "is", negated, span }, this.SUBRULE1(this.object));
            },
          },
        ],
      });
    },
  );

  private wordTail: ParserMethod<[start: number, subject: tree.Subject], tree.Condition> = this.RULE(
    "wordTail",
    (start: number, subject: tree.Subject): tree.Condition => {
      const from = this.startHere();
      const negated = this.OPTION(() => this.CONSUME(t.word.not)) !== undefined;
      const operator = this.choose(this.operatorWords);
      const span = this.spanFrom(from);
      const object = this.SUBRULE(this.object);
      const upper = this.OPTION1({
        GATE: () => operator === "between",
        DEF: () => {
          this.CONSUME(t.word.and);
          return this.SUBRULE(this.expression);
        },
      });
      this.ACTION(() => {
        if (operator === "between" && !upper) this.fail("`and` and the upper end");
      });
      return this.toComparison(start, subject, { operator, negated, span }, { ...object, upper });
    },
  );

  private readonly operatorWords: Alternatives<tree.ComparisonOperator> = {
    ERR_MSG: operators,
    DEF: [
      { ALT: () => this.said(this.CONSUME(t.word.in), "in") },
      { ALT: () => this.startsOrEnds(this.CONSUME(t.word.starts), this.CONSUME(t.word.with), "starts with") },
      { ALT: () => this.startsOrEnds(this.CONSUME(t.word.ends), this.CONSUME1(t.word.with), "ends with") },
      { ALT: () => this.said(this.CONSUME(t.word.contains), "contains") },
      { ALT: () => this.said(this.CONSUME(t.word.like), "like") },
      { ALT: () => this.said(this.CONSUME(t.word.matches), "matches") },
      { ALT: () => this.said(this.CONSUME(t.word.between), "between") },
    ],
  };

  private startsOrEnds<T>(_first: IToken, _second: IToken, meaning: T): T {
    return meaning;
  }

  private orderTail: ParserMethod<[start: number, subject: tree.Subject], tree.Condition> = this.RULE(
    "orderTail",
    (start: number, subject: tree.Subject): tree.Condition => {
      const from = this.startHere();
      const consume = (operator: tree.ComparisonOperator, type: TokenType) => ({
        ALT: () => this.said(this.CONSUME(type), operator),
      });
      const operator = this.choose<tree.ComparisonOperator>([
        consume("<", t.Less),
        consume("<=", t.LessEqual),
        consume(">", t.Greater),
        consume(">=", t.GreaterEqual),
      ]);
      const span = this.spanFrom(from);
      return this.toComparison(start, subject, { operator, negated: false, span }, this.SUBRULE(this.object));
    },
  );

  /** `[exactly] [any of | all of] expression`, `40% of tries`, `3 times tries` */
  private object: ParserMethod<[], Object> = this.RULE("object", (): Object => {
    const exactly = this.OPTION(() => this.CONSUME(t.word.exactly)) !== undefined;
    const objects = this.OPTION1(() => this.SUBRULE(this.anyOrAll)) ?? "one";
    const object = this.choose(this.objects);
    return { exactly, objects, object };
  });

  private readonly objects: Alternatives<tree.Comparison["object"]> = {
    ERR_MSG: "a field, a value, or values in `[` and `]`",
    IGNORE_AMBIGUITIES: true,
    DEF: [{ ALT: () => this.SUBRULE(this.scaled) }, { ALT: () => this.SUBRULE(this.expression) }],
  };

  private scaled: ParserMethod<[], tree.ScaledExpression> = this.RULE("scaled", (): tree.ScaledExpression => {
    const start = this.startHere();
    const factor = this.choose<tree.ScaledExpression["factor"]>([
      { ALT: () => this.scaledBy(toShare(this.CONSUME(t.Share)), this.CONSUME(t.word.of)) },
      { ALT: () => this.scaledBy(toNumber(this.CONSUME(t.Number)), this.CONSUME(t.word.times)) },
    ]);
    const of = this.SUBRULE(this.nameOf, { ARGS: ["the name of a measure"] });
    return { kind: "scaled", span: this.spanFrom(start), factor, of };
  });

  private scaledBy<T>(factor: T, _word: IToken): T {
    return factor;
  }

  private toPresence(
    start: number,
    subject: tree.Subject,
    negated: boolean,
    state: "present" | "missing",
  ): tree.Presence {
    return { kind: "presence", span: this.spanFrom(start), subject, negated, state };
  }

  private toComparison(start: number, subject: tree.Subject, by: Operator, to: Object): tree.Comparison {
    const { operator, negated, span: operatorSpan } = by;
    return { kind: "comparison", span: this.spanFrom(start), subject, negated, operator, operatorSpan, ...to };
  }
}

/** Stands for itself, so that it alone is no condition: what is behind `or` in `name is "a" or "b"`. */
function isValue({ kind }: Expression): boolean {
  return kind === "text" || kind === "number";
}

function toCalled(expression: Expression): tree.MacroCall | undefined {
  const { span } = expression;
  if (expression.kind === "call") {
    const { name, arguments: given, column } = expression;
    return column.length === 0 ? { kind: "macro-call", span, name, arguments: given } : undefined;
  }
  if (expression.kind !== "field" || expression.segments.length !== 1) return undefined;
  const [only] = expression.segments;
  if (!only || only.quoted) return undefined;
  return { kind: "macro-call", span, name: { kind: "name", span: only.span, text: only.text }, arguments: [] };
}
