import type { IOrAlt, IToken, ParserMethod } from "chevrotain";
import { durationUnits, findMeantUnit, shortDurationUnits } from "../lexer/units.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import type * as tree from "../tree/expressions.ts";
import type { Name, QualifiedName, TextLiteral } from "../tree/names.ts";
import { BaseParser, isOf, spanOf, type Alternatives } from "./base-parser.ts";
import { toShown } from "./describe-token.ts";
import { toAddress, toDuration, toNumber, toRegex, toSegment, toShare, toText, toTime } from "./literals.ts";
import { findNearWord } from "./near-word.ts";
import { checkLabel, checkNewName } from "./new-names.ts";

const value = "a field or a value";

const unitWords = [...durationUnits.keys()].filter((word) => word.endsWith("s"));

/** Names, literals, fields and calls. */
export abstract class ExpressionParser extends BaseParser {
  /** A name that the author gives here; one that cannot be is reported and kept. */
  protected newName: ParserMethod<[what?: string], Name> = this.RULE("newName", (what = "a name"): Name => {
    const token = this.CONSUME(t.Segment, { ERR_MSG: what });
    this.ACTION(() => checkNewName(token, this.report));
    return toName(token);
  });

  /** A name for a value of the alert: any word will do, for nothing else can stand there. */
  protected label: ParserMethod<[], Name> = this.RULE("label", (): Name => {
    const token = this.CONSUME(t.Segment, { ERR_MSG: "a name" });
    this.ACTION(() => checkLabel(token, this.report));
    return toName(token);
  });

  /** A name that was given elsewhere. */
  protected nameOf: ParserMethod<[what?: string], Name> = this.RULE("nameOf", (what = "a name"): Name => {
    return toName(this.CONSUME(t.Name, { ERR_MSG: what }));
  });

  /** Any word, in a place where nothing else can stand. */
  protected word: ParserMethod<[what?: string], Name> = this.RULE("word", (what = "a word"): Name => {
    return toName(this.CONSUME(t.Segment, { ERR_MSG: what }));
  });

  protected qualifiedName: ParserMethod<[what?: string], QualifiedName> = this.RULE(
    "qualifiedName",
    (what = "a name"): QualifiedName => {
      const start = this.startHere();
      const parts = [this.SUBRULE(this.word, { ARGS: [what] })];
      this.MANY(() => {
        this.CONSUME(t.Dot);
        parts.push(this.SUBRULE1(this.word, { ARGS: ["the next part of the name"] }));
      });
      const text = parts.map((part) => part.text).join(".");
      return { kind: "qualified-name", span: this.spanFrom(start), parts, text };
    },
  );

  protected text: ParserMethod<[what?: string], TextLiteral> = this.RULE(
    "text",
    (what = "a text in quotes"): TextLiteral => {
      return toText(this.CONSUME(t.Text, { ERR_MSG: what }) as Token);
    },
  );

  protected texts: ParserMethod<[], TextLiteral[]> = this.RULE("texts", (): TextLiteral[] => {
    const values: TextLiteral[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      ERR_MSG: "a text in quotes",
      DEF: () => values.push(this.SUBRULE(this.text)),
    });
    return values;
  });

  protected time: ParserMethod<[], tree.TimeLiteral> = this.RULE("time", (): tree.TimeLiteral => {
    return toTime(this.CONSUME(t.Time, { ERR_MSG: "a date such as `2027-03-31`" }));
  });

  /** A number without a unit. */
  protected number: ParserMethod<[what?: string], tree.NumberLiteral> = this.RULE(
    "number",
    (what = "a number"): tree.NumberLiteral => toNumber(this.CONSUME(t.Number, { ERR_MSG: what })),
  );

  /** `5 minutes`, `30s` */
  protected duration: ParserMethod<[], tree.DurationLiteral> = this.RULE("duration", (): tree.DurationLiteral => {
    return this.choose<tree.DurationLiteral>({
      ERR_MSG: "a duration such as `5 minutes`",
      DEF: [
        { ALT: () => this.readJoined(this.CONSUME(t.NumberWithUnit), "duration") as tree.DurationLiteral },
        {
          ALT: () => {
            const number = this.CONSUME(t.Number);
            const unit = this.CONSUME(t.Name, { ERR_MSG: "a unit of time such as `minutes`" });
            return this.toDurationOf(number, unit);
          },
        },
      ],
    });
  });

  private toDurationOf(number: IToken, unit: IToken): tree.DurationLiteral {
    const name = durationUnits.get(unit.image);
    if (!name) this.ACTION(() => this.reportUnit(number, unit));
    return toDuration(number.image, name ?? "minute", { start: number.startOffset, end: spanOf(unit).end });
  }

  /** A number, a size or a duration, a share. */
  protected quantityLiteral: ParserMethod<[], tree.Literal> = this.RULE("quantityLiteral", (): tree.Literal => {
    return this.choose<tree.Literal>([
      { ALT: () => toShare(this.CONSUME(t.Share)) },
      { ALT: () => this.readJoined(this.CONSUME(t.NumberWithUnit), "any") },
      {
        ALT: () => {
          const number = this.CONSUME(t.Number);
          const unit = this.OPTION({ GATE: () => this.isUnitAhead(), DEF: () => this.CONSUME(t.Segment) });
          if (!unit) return toNumber(number);
          return this.ACTION(() => this.toMeasured(number, unit));
        },
      },
    ]);
  });

  /** A word that is, or was meant to be, a unit. What a colon follows is the name of the next step. */
  private isUnitAhead(): boolean {
    const next = this.ahead();
    if (this.isNext(t.Colon, 2)) return false;
    if (isOf(next, t.DurationUnit) || isOf(next, t.SizeUnit)) return true;
    if (this.inSteps) return false;
    const meant = next.tokenType === t.Identifier || next.tokenType === t.Word ? findMeantUnit(next.image) : undefined;
    return meant !== undefined;
  }

  private toMeasured(number: IToken, unit: IToken): tree.Literal {
    const span = { start: number.startOffset, end: spanOf(unit).end };
    const duration = durationUnits.get(unit.image);
    if (duration) return toDuration(number.image, duration, span);
    if (!isOf(unit, t.SizeUnit)) {
      this.reportUnit(number, unit);
      return toNumber(number);
    }
    return this.toSize(number, unit);
  }

  protected toSize(number: IToken, unit: IToken): tree.NumberLiteral {
    const span = { start: number.startOffset, end: spanOf(unit).end };
    return { ...toNumber(number, unit.image as tree.SizeUnit), span };
  }

  /** A number with letters right behind it: `30s`, `5gb`. */
  protected readJoined(token: IToken, wanted: "duration" | "any"): tree.Literal {
    return this.ACTION(() => {
      const split = token.image.search(/[A-Za-z_]/);
      const digits = { ...token, image: token.image.slice(0, split), endOffset: token.startOffset + split - 1 };
      const letters = { ...token, image: token.image.slice(split), startOffset: token.startOffset + split };
      const duration = shortDurationUnits.get(letters.image) ?? durationUnits.get(letters.image);
      if (duration) return toDuration(digits.image, duration, spanOf(token));
      const type = t.findWordType(letters.image);
      if (wanted === "any" && type && t.isSizeUnit(type))
        return { ...toNumber(digits, letters.image as tree.SizeUnit), span: spanOf(token) };
      this.reportUnit(digits, letters);
      return wanted === "any"
        ? { ...toNumber(digits), span: spanOf(token) }
        : toDuration(digits.image, "minute", spanOf(token));
    });
  }

  private reportUnit(number: IToken, unit: IToken): void {
    const meant = findMeantUnit(unit.image) ?? findNearWord(unit.image, unitWords);
    const gap = spanOf(number).end === unit.startOffset ? " " : "";
    const edits = [{ ...spanOf(unit), newText: `${gap}${meant}` }];
    const suggestion = meant
      ? `; \`${toShown(number)} ${meant}\` was probably meant`
      : `; there are ${unitWords.join(", ")}, and sizes such as mb`;
    this.report(
      "TOC1007",
      { unit: toShown(unit), suggestion },
      spanOf(unit),
      meant ? { title: `Write ${meant}`, edits } : undefined,
    );
  }

  protected literal: ParserMethod<[], tree.Literal> = this.RULE("literal", () => this.choose(this.literals));

  private readonly literals: Alternatives<tree.Literal> = [
    { ALT: () => toText(this.CONSUME(t.Text) as Token) },
    { ALT: () => this.SUBRULE(this.quantityLiteral) },
    { ALT: () => this.SUBRULE(this.list) },
    { ALT: () => toRegex(this.CONSUME(t.Regex) as Token) },
    { ALT: () => toAddress(this.CONSUME(t.Address)) },
    { ALT: () => toTime(this.CONSUME(t.Time)) },
    { ALT: () => ({ kind: "truth", span: spanOf(this.CONSUME(t.word.true)), value: true }) },
    { ALT: () => ({ kind: "truth", span: spanOf(this.CONSUME(t.word.false)), value: false }) },
  ];

  protected expression: ParserMethod<[what?: string], tree.Expression> = this.RULE(
    "expression",
    (what = value): tree.Expression => this.choose<tree.Expression>({ ERR_MSG: what, DEF: this.forms }),
  );

  private readonly forms: IOrAlt<tree.Expression>[] = [
    { ALT: () => this.SUBRULE(this.fieldOrCall) },
    { ALT: () => this.SUBRULE(this.literal) },
    { ALT: () => ({ kind: "anywhere", span: spanOf(this.CONSUME(t.word.anywhere)) }) },
  ];

  protected expressions: ParserMethod<[what?: string], tree.Expression[]> = this.RULE(
    "expressions",
    (what = value): tree.Expression[] => {
      const items = [this.SUBRULE(this.expression, { ARGS: [what] })];
      this.MANY(() => {
        this.CONSUME(t.Comma);
        items.push(this.SUBRULE1(this.expression, { ARGS: [what] }));
      });
      return items;
    },
  );

  private fieldOrCall: ParserMethod<[], tree.FieldPath | tree.Call> = this.RULE(
    "fieldOrCall",
    (): tree.FieldPath | tree.Call => {
      const start = this.startHere();
      const first = this.CONSUME(t.Operand) as Token;
      let call: tree.Expression[] | undefined;
      this.OPTION({
        GATE: () => first.tokenType !== t.Backticked,
        DEF: () => {
          call = this.SUBRULE(this.callArguments);
        },
      });
      const rest = this.SUBRULE(this.pathRest);
      if (call) return { kind: "call", span: this.spanFrom(start), name: toName(first), arguments: call, column: rest };
      return { kind: "field", span: this.spanFrom(start), segments: [toSegment(first)].concat(rest) };
    },
  );

  private callArguments: ParserMethod<[], tree.Expression[]> = this.RULE("callArguments", (): tree.Expression[] => {
    const items: tree.Expression[] = [];
    this.CONSUME(t.LParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => items.push(this.SUBRULE(this.expression)) });
    this.CONSUME(t.RParen, { ERR_MSG: "`,` or `)`" });
    return items;
  });

  protected pathRest: ParserMethod<[], tree.Segment[]> = this.RULE("pathRest", (): tree.Segment[] => {
    const segments: tree.Segment[] = [];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      segments.push(toSegment(this.CONSUME(t.Segment, { ERR_MSG: "the next part of the field's name" }) as Token));
    });
    return segments;
  });

  protected field: ParserMethod<[what?: string], tree.FieldPath> = this.RULE(
    "field",
    (what = "a field"): tree.FieldPath => {
      const start = this.startHere();
      const first = toSegment(this.CONSUME(t.Operand, { ERR_MSG: what }) as Token);
      const rest = this.SUBRULE(this.pathRest);
      return { kind: "field", span: this.spanFrom(start), segments: [first].concat(rest) };
    },
  );

  /** All texts at the head of a list but the last of them: most lists are long and of nothing else. */
  private takeTexts(items: tree.Expression[]): void {
    if (this.RECORDING_PHASE) return;
    while (this.isNext(t.Text) && this.isNext(t.Comma, 2) && this.isNext(t.Text, 3)) {
      items.push(toText(this.ahead()));
      this.SKIP_TOKEN();
      this.SKIP_TOKEN();
    }
  }

  private list: ParserMethod<[], tree.ListLiteral> = this.RULE("list", (): tree.ListLiteral => {
    const start = this.startHere();
    const items: tree.Expression[] = [];
    this.CONSUME(t.LSquare);
    this.OPTION(() => {
      this.takeTexts(items);
      items.push(this.SUBRULE(this.expression));
      this.MANY(() => {
        this.CONSUME(t.Comma);
        items.push(this.SUBRULE1(this.expression));
      });
      this.OPTION1(() => this.CONSUME1(t.Comma));
    });
    this.CONSUME(t.RSquare, { ERR_MSG: "`,` or `]`" });
    return { kind: "list", span: this.spanFrom(start), items };
  });
}

export function toName(token: IToken): Name {
  return { kind: "name", span: spanOf(token), text: token.image };
}
