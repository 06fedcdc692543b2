import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { DurationLiteral, Expression } from "../tree/expressions.ts";
import type * as tree from "../tree/triggers.ts";
import { ConditionParser } from "./condition-parser.ts";

/** What follows events; a part that the text lacks is absent. */
export interface EventTail {
  readonly per: readonly tree.KeyItem[];
  readonly within?: DurationLiteral;
  readonly every?: DurationLiteral;
}

type Part = Pick<tree.Measure, "function" | "percentile" | "of">;

/** Events, their history, keys and windows. */
export abstract class EventParser extends ConditionParser {
  /** `logins where … with new … over …` */
  protected events: ParserMethod<[], tree.EventPattern> = this.RULE("events", (): tree.EventPattern => {
    const start = this.startHere();
    const history: tree.HistoryClause[] = [];
    const source = this.SUBRULE(this.nameOf, { ARGS: ["the name of a source"] });
    const where = this.OPTION(() => {
      this.CONSUME(t.word.where);
      return this.SUBRULE(this.condition);
    });
    this.MANY(() => history.push(this.SUBRULE(this.history)));
    return { kind: "events", span: this.spanFrom(start), source, where, history };
  });

  private history: ParserMethod<[], tree.HistoryClause> = this.RULE("history", (): tree.HistoryClause => {
    const start = this.startHere();
    this.CONSUME(t.word.with);
    const state = this.choose<"new" | "known">({
      ERR_MSG: "`new` or `known`",
      DEF: [
        { ALT: () => this.said(this.CONSUME(t.word.new), "new") },
        { ALT: () => this.said(this.CONSUME(t.word.known), "known") },
      ],
    });
    const values = this.SUBRULE(this.expressions, { ARGS: ["a field"] });
    const per = this.OPTION(() => this.SUBRULE(this.per)) ?? [];
    this.CONSUME(t.word.over, { ERR_MSG: "`over` and how far back to look" });
    const over = this.SUBRULE(this.duration);
    const newFor = this.OPTION1(() => {
      this.CONSUME(t.word.for);
      return this.SUBRULE1(this.duration);
    });
    const learning = this.OPTION2(() => {
      this.CONSUME(t.word.learning);
      return this.SUBRULE2(this.duration);
    });
    return { kind: "history", span: this.spanFrom(start), state, values, per, over, for: newFor, learning };
  });

  /** `per a, maybe b` */
  protected per: ParserMethod<[], tree.KeyItem[]> = this.RULE("per", (): tree.KeyItem[] => {
    this.CONSUME(t.word.per);
    return this.SUBRULE(this.keyItems);
  });

  protected keyItems: ParserMethod<[], tree.KeyItem[]> = this.RULE("keyItems", (): tree.KeyItem[] => {
    const items = [this.SUBRULE(this.keyItem)];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      items.push(this.SUBRULE1(this.keyItem));
    });
    return items;
  });

  private keyItem: ParserMethod<[], tree.KeyItem> = this.RULE("keyItem", (): tree.KeyItem => {
    const start = this.startHere();
    const maybe = this.OPTION({
      GATE: () => this.isNext(t.Operand, 2),
      DEF: () => this.CONSUME(t.word.maybe),
    });
    const expression = this.SUBRULE(this.expression, { ARGS: ["a field"] });
    return { kind: "key-item", span: this.spanFrom(start), expression, maybe: maybe !== undefined };
  });

  /** `per`, `within` and `every`, in any order, each at most once. */
  protected eventTail: ParserMethod<[], EventTail> = this.RULE("eventTail", (): EventTail => {
    let per: readonly tree.KeyItem[] | undefined;
    let within: DurationLiteral | undefined;
    let every: DurationLiteral | undefined;
    this.MANY(() =>
      this.OR([
        { GATE: () => per === undefined, ALT: () => (per = this.SUBRULE(this.per)) },
        { GATE: () => within === undefined, ALT: () => (within = this.SUBRULE(this.within)) },
        { GATE: () => every === undefined, ALT: () => (every = this.SUBRULE(this.every)) },
      ]),
    );
    return { per: per ?? [], within, every };
  });

  private within: ParserMethod<[], DurationLiteral> = this.RULE("within", (): DurationLiteral => {
    this.CONSUME(t.word.within);
    return this.SUBRULE(this.duration);
  });

  private every: ParserMethod<[], DurationLiteral> = this.RULE("every", (): DurationLiteral => {
    this.CONSUME(t.word.every);
    return this.SUBRULE(this.duration);
  });

  /** `at least 3`, `at least 15 distinct user.name of` */
  protected quantity: ParserMethod<[], tree.Quantity> = this.RULE("quantity", (): tree.Quantity => {
    const start = this.startHere();
    this.CONSUME(t.word.at);
    this.CONSUME(t.word.least);
    const atLeast = this.SUBRULE(this.number);
    const distinct = this.OPTION(() => this.SUBRULE(this.distinct));
    return { kind: "quantity", span: this.spanFrom(start), atLeast, distinct };
  });

  private distinct: ParserMethod<[], Expression> = this.RULE("distinct", (): Expression => {
    this.CONSUME(t.word.distinct);
    const expression = this.SUBRULE(this.expression, { ARGS: ["a field"] });
    this.CONSUME(t.word.of, { ERR_MSG: "`of` and the name of a source" });
    return expression;
  });

  /** `sum of network.bytes`, `count`, `percentile 95 of duration` */
  protected measure: ParserMethod<[], tree.Measure> = this.RULE("measure", (): tree.Measure => {
    const start = this.startHere();
    const found = this.choose<Part>({
      ERR_MSG: "a measure such as `count` or `sum of`",
      DEF: [
        { ALT: () => this.said(this.CONSUME(t.word.count), { function: "count" }) },
        { ALT: () => this.SUBRULE(this.distinctCount) },
        { ALT: () => this.SUBRULE(this.percentile) },
        { ALT: () => this.SUBRULE(this.plainMeasure) },
      ],
    });
    return { kind: "measure", span: this.spanFrom(start), ...found };
  });

  private distinctCount: ParserMethod<[], Part> = this.RULE("distinctCount", (): Part => {
    this.CONSUME(t.word.distinct);
    this.CONSUME(t.word.count);
    return { function: "distinct count", of: this.SUBRULE(this.ofField) };
  });

  private percentile: ParserMethod<[], Part> = this.RULE("percentile", (): Part => {
    this.CONSUME(t.word.percentile);
    const percentile = this.SUBRULE(this.number);
    return { function: "percentile", percentile, of: this.SUBRULE(this.ofField) };
  });

  private plainMeasure: ParserMethod<[], Part> = this.RULE("plainMeasure", (): Part => {
    const name = this.choose<tree.MeasureFunction>([
      { ALT: () => this.said(this.CONSUME(t.word.sum), "sum") },
      { ALT: () => this.said(this.CONSUME(t.word.average), "average") },
      { ALT: () => this.said(this.CONSUME(t.word.minimum), "minimum") },
      { ALT: () => this.said(this.CONSUME(t.word.maximum), "maximum") },
      { ALT: () => this.said(this.CONSUME(t.word.median), "median") },
      { ALT: () => this.said(this.CONSUME(t.word.deviation), "deviation") },
    ]);
    return { function: name, of: this.SUBRULE(this.ofField) };
  });

  private ofField: ParserMethod<[], Expression> = this.RULE("ofField", (): Expression => {
    this.CONSUME(t.word.of, { ERR_MSG: "`of` and a field" });
    return this.SUBRULE(this.expression, { ARGS: ["a field"] });
  });
}
