import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { NumberLiteral, ShareLiteral } from "../tree/expressions.ts";
import type * as tree from "../tree/triggers.ts";
import type { Token } from "../lexer/tokens.ts";
import { spanOf } from "./base-parser.ts";
import { EventParser } from "./event-parser.ts";
import { toNumber, toShare } from "./literals.ts";

/** What a measure is compared with. */
export abstract class VerdictParser extends EventParser {
  protected verdicts: ParserMethod<[], tree.Verdict[]> = this.RULE("verdicts", (): tree.Verdict[] => {
    const verdicts = [this.SUBRULE(this.verdict)];
    this.MANY(() => {
      this.CONSUME(t.word.and);
      verdicts.push(this.SUBRULE1(this.verdict));
    });
    return verdicts;
  });

  private verdict: ParserMethod<[], tree.Verdict> = this.RULE("verdict", (): tree.Verdict => {
    const start = this.startHere();
    return this.choose<tree.Verdict>({
      ERR_MSG: "a verdict such as `exceeds 5`",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.word.exceeds);
            return this.toCompared(start, "exceeds", this.SUBRULE(this.amount));
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word.falls);
            this.CONSUME(t.word.below);
            return this.toCompared(start, "falls below", this.SUBRULE1(this.amount));
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word.is);
            return this.SUBRULE(this.isVerdict, { ARGS: [start] });
          },
        },
      ],
    });
  });

  private isVerdict: ParserMethod<[start: number], tree.Verdict> = this.RULE(
    "isVerdict",
    (start: number): tree.Verdict =>
      this.choose<tree.Verdict>({
        ERR_MSG: "`at least`, `at most`, `between`, `unusual` or a number",
        DEF: [
          {
            ALT: () => {
              this.CONSUME(t.word.at);
              const comparison = this.chooseAgain<"is at least" | "is at most">([
                { ALT: () => this.said(this.CONSUME(t.word.least), "is at least") },
                { ALT: () => this.said(this.CONSUME(t.word.most), "is at most") },
              ]);
              return this.toCompared(start, comparison, this.SUBRULE(this.amount));
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.word.between);
              const amount = this.SUBRULE1(this.amount);
              this.CONSUME(t.word.and);
              const upper = this.SUBRULE2(this.amount);
              return { ...this.toCompared(start, "is between", amount), upper, span: this.spanFrom(start) };
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.word.unusual);
              const by = this.OPTION(() => {
                this.CONSUME(t.word.by);
                return this.SUBRULE(this.text, { ARGS: ["the name of a detector in quotes"] });
              });
              return { kind: "unusual", span: this.spanFrom(start), by };
            },
          },
          { ALT: () => this.toCompared(start, "is", this.SUBRULE3(this.amount)) },
        ],
      }),
  );

  private toCompared(
    start: number,
    comparison: tree.ComparedVerdict["comparison"],
    amount: tree.Amount,
  ): tree.ComparedVerdict {
    return { kind: "compared", span: this.spanFrom(start), comparison, amount };
  }

  private amount: ParserMethod<[], tree.Amount> = this.RULE("amount", (): tree.Amount => {
    const start = this.startHere();
    return this.choose<tree.Amount>({
      ERR_MSG: "a number, or `usual`",
      DEF: [
        { ALT: () => this.SUBRULE(this.usual, { ARGS: [start] }) },
        {
          ALT: () => {
            const factor = toShare(this.CONSUME(t.Share));
            this.CONSUME(t.word.of);
            return this.SUBRULE1(this.usual, { ARGS: [start, factor] });
          },
        },
        { ALT: () => this.SUBRULE(this.joinedAmount) },
        {
          ALT: () => {
            const number = this.SUBRULE(this.sizedNumber);
            const usual = this.OPTION(() => {
              this.CONSUME(t.word.times);
              return this.SUBRULE2(this.usual, { ARGS: [start, number] });
            });
            return usual ?? number;
          },
        },
      ],
    });
  });

  private joinedAmount: ParserMethod<[], NumberLiteral> = this.RULE("joinedAmount", (): NumberLiteral => {
    const token = this.CONSUME(t.NumberWithUnit) as Token;
    return this.ACTION(() => {
      const literal = this.readJoined(token, "any");
      return literal.kind === "number" ? literal : this.reportDuration(token);
    });
  });

  private reportDuration(token: Token): NumberLiteral {
    this.report("TOC1001", { expected: "a number", found: "a duration" }, spanOf(token));
    return { kind: "number", span: spanOf(token), text: "0", value: 0 };
  }

  private sizedNumber: ParserMethod<[], NumberLiteral> = this.RULE("sizedNumber", (): NumberLiteral => {
    const number = this.CONSUME(t.Number);
    const unit = this.OPTION({ GATE: () => !this.isNext(t.Colon, 2), DEF: () => this.CONSUME(t.SizeUnit) });
    return unit ? this.ACTION(() => this.toSize(number, unit)) : toNumber(number);
  });

  private usual: ParserMethod<[start: number, factor?: NumberLiteral | ShareLiteral], tree.UsualAmount> = this.RULE(
    "usual",
    (start: number, factor?: NumberLiteral | ShareLiteral): tree.UsualAmount => {
      this.CONSUME(t.word.usual);
      const deviations = this.OPTION(() => {
        this.CONSUME(t.word.by);
        const number = this.SUBRULE(this.number);
        this.CONSUME(t.word.deviations);
        return number;
      });
      let over: tree.UsualAmount["over"];
      let among: readonly tree.KeyItem[] = [];
      this.OPTION1(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.word.over);
              over = this.SUBRULE(this.duration);
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.word.among);
              among = this.SUBRULE(this.keyItems);
            },
          },
        ]),
      );
      return { kind: "usual", span: this.spanFrom(start), factor, deviations, over, among };
    },
  );
}
