import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type * as tree from "../tree/clauses.ts";
import type { DurationLiteral, NumberLiteral, TimeLiteral } from "../tree/expressions.ts";
import { RecoveringParser } from "./recovering-parser.ts";

/** The tests inside rules, and the bodies of events and rows. */
export abstract class TestParser extends RecoveringParser {
  protected test: ParserMethod<[], tree.TestClause> = this.RULE("test", (): tree.TestClause => {
    const start = this.startHere();
    this.CONSUME(t.word.test);
    const name = this.SUBRULE(this.text, { ARGS: ["the name of the test in quotes"] });
    const lines = this.block("test", "the test", () => this.SUBRULE(this.testLine));
    return { kind: "test", span: this.spanFrom(start), name, lines };
  });

  private testLine: ParserMethod<[], tree.TestLine> = this.RULE("testLine", (): tree.TestLine => {
    return this.choose<tree.TestLine>([
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.upTo) },
      { ALT: () => this.SUBRULE(this.expect) },
    ]);
  });

  private given: ParserMethod<[], tree.TestLine> = this.RULE("given", (): tree.TestLine => {
    const start = this.startHere();
    this.CONSUME(t.word.given);
    return this.choose<tree.TestLine>({
      ERR_MSG: "the name of a source, `row of` a lookup, or a file in quotes",
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => ({ kind: "given-file", path: this.SUBRULE(this.text), span: this.spanFrom(start) }) },
        {
          ALT: () => {
            this.CONSUME(t.word.row);
            this.CONSUME(t.word.of);
            const lookup = this.SUBRULE(this.nameOf, { ARGS: ["the name of a lookup"] });
            const body = this.SUBRULE(this.body);
            return { kind: "given-row", span: this.spanFrom(start), lookup, body };
          },
        },
        { ALT: () => this.SUBRULE(this.givenEvents, { ARGS: [start] }) },
      ],
    });
  });

  private givenEvents: ParserMethod<[start: number], tree.GivenEvents> = this.RULE(
    "givenEvents",
    (start: number): tree.GivenEvents => {
      const count = this.OPTION<NumberLiteral>(() => {
        const number = this.SUBRULE(this.number);
        this.CONSUME(t.word.of);
        return number;
      });
      const source = this.SUBRULE(this.nameOf, { ARGS: ["the name of a source"] });
      const body = this.OPTION1(() => this.SUBRULE(this.body));
      const timing = this.SUBRULE(this.timing);
      return { kind: "given-events", span: this.spanFrom(start), count, source, body, ...timing };
    },
  );

  /** `every`, `after` and `at`, in any order, each at most once. */
  private timing: ParserMethod<[], Pick<tree.GivenEvents, "every" | "after" | "at">> = this.RULE("timing", () => {
    let every: DurationLiteral | undefined;
    let after: DurationLiteral | undefined;
    let at: TimeLiteral | undefined;
    this.MANY(() =>
      this.OR([
        {
          GATE: () => every === undefined,
          ALT: () => {
            this.CONSUME(t.word.every);
            every = this.SUBRULE(this.duration);
          },
        },
        {
          GATE: () => after === undefined,
          ALT: () => {
            this.CONSUME(t.word.after);
            after = this.SUBRULE1(this.duration);
          },
        },
        {
          GATE: () => at === undefined,
          ALT: () => {
            this.CONSUME(t.word.at);
            at = this.SUBRULE(this.time);
          },
        },
      ]),
    );
    return { every, after, at };
  });

  protected body: ParserMethod<[], tree.Body> = this.RULE("body", (): tree.Body => {
    const start = this.startHere();
    const entries: tree.BodyEntry[] = [];
    this.CONSUME(t.LCurly);
    this.OPTION(() => {
      entries.push(this.SUBRULE(this.bodyEntry));
      this.MANY(() => {
        this.CONSUME(t.Comma);
        entries.push(this.SUBRULE1(this.bodyEntry));
      });
      this.OPTION1(() => this.CONSUME1(t.Comma));
    });
    this.CONSUME(t.RCurly, { ERR_MSG: entries.length > 0 ? "`,` or `}`" : "a field, or `}`" });
    return { kind: "body", span: this.spanFrom(start), entries };
  });

  private bodyEntry: ParserMethod<[], tree.BodyEntry> = this.RULE("bodyEntry", (): tree.BodyEntry => {
    const start = this.startHere();
    const field = this.SUBRULE(this.field);
    this.CONSUME(t.Colon);
    const value = this.choose<tree.BodyEntry["value"]>({
      ERR_MSG: "a value: a text in quotes, a number, `true`, `false`, `missing`, a list or `{`",
      DEF: [
        { ALT: () => this.SUBRULE(this.body) },
        { ALT: () => this.said(this.CONSUME(t.word.missing), null) },
        { ALT: () => this.SUBRULE(this.literal) },
      ],
    });
    return { kind: "body-entry", span: this.spanFrom(start), field, value };
  });

  private upTo: ParserMethod<[], tree.UpToLine> = this.RULE("upTo", (): tree.UpToLine => {
    const start = this.startHere();
    this.CONSUME(t.word.up);
    this.CONSUME(t.word.to);
    return { kind: "up-to", time: this.SUBRULE(this.time), span: this.spanFrom(start) };
  });

  private expect: ParserMethod<[], tree.ExpectLine> = this.RULE("expect", (): tree.ExpectLine => {
    const start = this.startHere();
    const fields: tree.ExpectedField[] = [];
    this.CONSUME(t.word.expect);
    const count = this.choose<NumberLiteral | undefined>({
      ERR_MSG: "a number of alerts, or `no alert`",
      DEF: [{ ALT: () => this.said(this.CONSUME(t.word.no), undefined) }, { ALT: () => this.SUBRULE(this.number) }],
    });
    this.OR1({
      ERR_MSG: "`alert`",
      DEF: [{ ALT: () => this.CONSUME(t.word.alert) }, { ALT: () => this.CONSUME(t.word.alerts) }],
    });
    this.OPTION(() => {
      this.CONSUME(t.word.with);
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        ERR_MSG: "a field of the alert and its value",
        DEF: () => fields.push(this.SUBRULE(this.expectedField)),
      });
    });
    const because = this.OPTION1(() => this.SUBRULE(this.becauseClause));
    return { kind: "expect", span: this.spanFrom(start), count, with: fields, because };
  });

  private expectedField: ParserMethod<[], tree.ExpectedField> = this.RULE("expectedField", (): tree.ExpectedField => {
    const start = this.startHere();
    const name = this.SUBRULE(this.field, { ARGS: ["a field of the alert"] });
    const value = this.SUBRULE(this.expression, { ARGS: ["the value that the field has"] });
    return { kind: "expected-field", span: this.spanFrom(start), name, value };
  });

  private becauseClause: ParserMethod<[], tree.BecauseClause> = this.RULE("becauseClause", (): tree.BecauseClause => {
    const start = this.startHere();
    this.CONSUME(t.word.because);
    const found = this.choose<Pick<tree.BecauseClause, "clause" | "reason" | "step">>({
      ERR_MSG: "a clause such as `when`, `except` or `suppress`",
      DEF: [
        { ALT: () => this.said(this.CONSUME(t.word.when), { clause: "when" }) },
        { ALT: () => this.said(this.CONSUME(t.word.suppress), { clause: "suppress" }) },
        { ALT: () => this.said(this.CONSUME(t.word.signal), { clause: "signal" }) },
        { ALT: () => this.said(this.CONSUME(t.word.disabled), { clause: "disabled" }) },
        {
          ALT: () => {
            this.CONSUME(t.word.except);
            return { clause: "except", reason: this.OPTION(() => this.SUBRULE(this.text)) };
          },
        },
        {
          ALT: () => {
            const clause = this.SUBRULE(this.negativeStep);
            return { clause, step: this.OPTION1(() => this.SUBRULE(this.nameOf, { ARGS: ["the name of a step"] })) };
          },
        },
      ],
    });
    return { kind: "because", span: this.spanFrom(start), ...found };
  });

  private negativeStep: ParserMethod<[], "no" | "without" | "until"> = this.RULE("negativeStep", () =>
    this.choose<"no" | "without" | "until">([
      { ALT: () => this.said(this.CONSUME(t.word.no), "no") },
      { ALT: () => this.said(this.CONSUME(t.word.without), "without") },
      { ALT: () => this.said(this.CONSUME(t.word.until), "until") },
    ]),
  );
}
