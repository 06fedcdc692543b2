import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { DurationLiteral } from "../tree/expressions.ts";
import type { Name } from "../tree/names.ts";
import type * as tree from "../tree/triggers.ts";
import { isOf, spanOf } from "./base-parser.ts";
import { toShown } from "./describe-token.ts";
import type { EventTail } from "./event-parser.ts";
import { VerdictParser } from "./verdict-parser.ts";

const triggers = "a trigger such as `any`, `at least`, `sum of` or `sequence`";

/** When a rule fires. */
export abstract class TriggerParser extends VerdictParser {
  protected trigger: ParserMethod<[], tree.Trigger> = this.RULE("trigger", (): tree.Trigger => {
    this.ACTION(() => this.checkTrigger());
    return this.choose<tree.Trigger>({
      ERR_MSG: triggers,
      DEF: [
        { ALT: () => this.SUBRULE(this.oneEvent) },
        { ALT: () => this.SUBRULE(this.countTrigger) },
        { ALT: () => this.SUBRULE(this.summary) },
        { ALT: () => this.SUBRULE(this.sequence) },
        { ALT: () => this.SUBRULE(this.together) },
        { ALT: () => this.SUBRULE(this.silence) },
        { ALT: () => this.SUBRULE(this.measureTrigger) },
      ],
    });
  });

  /**
   * Whether the `when` ahead begins the rule's trigger and not the condition of the clause before it.
   * INVARIANT: no condition begins like a trigger: operators are no names, and no operator is `of`, `per`, `within` or a number.
   */
  protected isTriggerAhead(): boolean {
    const first = this.ahead(2).tokenType;
    const second = this.ahead(3);
    switch (first) {
      case t.word.any:
      case t.word.no:
        return isOf(second, t.Name) && second.tokenType !== t.word.of;
      case t.word.at:
        return second.tokenType === t.word.least;
      case t.word.distinct:
        return second.tokenType === t.word.count;
      case t.word.percentile:
        return second.tokenType === t.Number;
      case t.word.sequence:
      case t.word.all:
        return [t.word.per, t.word.within, t.LCurly].includes(second.tokenType);
      default:
        return second.tokenType === t.word.of && first !== t.word.any && first !== t.word.all;
    }
  }

  /** The name of a source alone: what rules on one event look like to many. */
  private checkTrigger(): void {
    const token = this.ahead();
    if (token.tokenType !== t.Identifier) return;
    if (isOf(this.ahead(2), t.Name) && !this.ahead(2).leads) this.fail(triggers);
    const edits = [{ start: token.startOffset, end: token.startOffset, newText: "any " }];
    this.report("TOC1030", { source: toShown(token) }, spanOf(token), { title: "Write any before it", edits });
    this.fail(triggers);
  }

  private oneEvent: ParserMethod<[], tree.OneEventTrigger> = this.RULE("oneEvent", (): tree.OneEventTrigger => {
    const start = this.startHere();
    this.CONSUME(t.word.any);
    const events = this.SUBRULE(this.events);
    return { kind: "one-event", span: this.spanFrom(start), events };
  });

  private countTrigger: ParserMethod<[], tree.CountTrigger> = this.RULE("countTrigger", (): tree.CountTrigger => {
    const start = this.startHere();
    const quantity = this.SUBRULE(this.quantity);
    const events = this.SUBRULE(this.events);
    const tail = this.SUBRULE(this.eventTail);
    const within = this.ACTION(() => this.requireWithin(tail));
    return { kind: "count", span: this.spanFrom(start), quantity, events, per: tail.per, within };
  });

  private requireWithin({ within, every }: EventTail): DurationLiteral {
    if (!within || every) this.fail("`within` and a duration");
    return within;
  }

  private measureTrigger: ParserMethod<[], tree.MeasureTrigger> = this.RULE(
    "measureTrigger",
    (): tree.MeasureTrigger => {
      const start = this.startHere();
      const measure = this.SUBRULE(this.measure);
      this.CONSUME(t.word.of, { ERR_MSG: "`of` and the name of a source" });
      const events = this.SUBRULE(this.events);
      const tail = this.SUBRULE(this.eventTail);
      const window = this.ACTION(() => this.requireWindow(tail));
      const verdicts = this.SUBRULE(this.verdicts);
      return { kind: "measure-trigger", span: this.spanFrom(start), measure, events, per: tail.per, window, verdicts };
    },
  );

  private requireWindow({ within, every }: EventTail): tree.Window {
    const duration = within ?? every;
    if (!duration || (within && every)) this.fail("`every` and a duration, or `within` and one");
    return { kind: "window", span: duration.span, mode: within ? "within" : "every", duration };
  }

  private summary: ParserMethod<[], tree.SummaryTrigger> = this.RULE("summary", (): tree.SummaryTrigger => {
    const start = this.startHere();
    const lines: tree.SummaryLine[] = [];
    this.CONSUME(t.word.summary);
    this.CONSUME(t.word.of);
    const events = this.SUBRULE(this.events);
    const tail = this.SUBRULE(this.eventTail);
    const window = this.ACTION(() => this.requireWindow(tail));
    const opening = this.startHere();
    this.CONSUME(t.LCurly);
    this.MANY(() => lines.push(this.SUBRULE(this.summaryLine)));
    this.CONSUME(t.RCurly, { ERR_MSG: "a line such as `tries: count`, or `}`" });
    const block = { kind: "summary-block", span: this.spanFrom(opening) };
    this.CONSUME(t.word.where, { ERR_MSG: "`where` and a condition on the measures" });
    const verdict = this.SUBRULE(this.condition);
    return { kind: "summary", span: this.spanFrom(start), events, per: tail.per, window, block, lines, verdict };
  });

  private summaryLine: ParserMethod<[], tree.SummaryLine> = this.RULE("summaryLine", (): tree.SummaryLine => {
    const start = this.startHere();
    const name = this.SUBRULE(this.newName);
    this.CONSUME(t.Colon);
    const measure = this.SUBRULE(this.measure);
    const where = this.OPTION(() => {
      this.CONSUME(t.word.where);
      return this.SUBRULE(this.condition);
    });
    return { kind: "summary-line", span: this.spanFrom(start), name, measure, where };
  });

  private silence: ParserMethod<[], tree.SilenceTrigger> = this.RULE("silence", (): tree.SilenceTrigger => {
    const start = this.startHere();
    let per: readonly tree.KeyItem[] | undefined;
    let duration: DurationLiteral | undefined;
    let expectedFrom: Name | undefined;
    this.CONSUME(t.word.no);
    const events = this.SUBRULE(this.events);
    this.MANY(() =>
      this.OR([
        { GATE: () => per === undefined, ALT: () => (per = this.SUBRULE(this.per)) },
        {
          GATE: () => duration === undefined,
          ALT: () => {
            this.CONSUME(t.word.for);
            duration = this.SUBRULE(this.duration);
          },
        },
        {
          GATE: () => expectedFrom === undefined,
          ALT: () => {
            this.CONSUME(t.word.expected);
            this.CONSUME(t.word.from);
            expectedFrom = this.SUBRULE(this.nameOf, { ARGS: ["the name of a list"] });
          },
        },
      ]),
    );
    const after = this.ACTION(() => duration ?? this.fail("`for` and how long silence lasts"));
    return { kind: "silence", span: this.spanFrom(start), events, per: per ?? [], for: after, expectedFrom };
  });

  private sequence: ParserMethod<[], tree.SequenceTrigger> = this.RULE("sequence", (): tree.SequenceTrigger => {
    const start = this.startHere();
    this.CONSUME(t.word.sequence);
    const tail = this.SUBRULE(this.eventTail);
    const steps = this.SUBRULE(this.steps, { ARGS: ["first"] });
    return { kind: "sequence", span: this.spanFrom(start), per: tail.per, within: tail.within, steps };
  });

  private together: ParserMethod<[], tree.TogetherTrigger> = this.RULE("together", (): tree.TogetherTrigger => {
    const start = this.startHere();
    this.CONSUME(t.word.all);
    const tail = this.SUBRULE(this.eventTail);
    const steps = this.SUBRULE(this.steps, { ARGS: ["part"] });
    return { kind: "together", span: this.spanFrom(start), per: tail.per, within: tail.within, steps };
  });

  private steps: ParserMethod<[plain: "first" | "part"], tree.Step[]> = this.RULE(
    "steps",
    (plain: "first" | "part"): tree.Step[] => {
      const steps: tree.Step[] = [];
      this.CONSUME(t.LCurly);
      this.inSteps = true;
      this.MANY(() => {
        const step = this.SUBRULE(this.step, { ARGS: [plain] });
        this.ACTION(() => this.checkStep(step, plain, steps));
        steps.push(step);
      });
      this.inSteps = false;
      this.CONSUME(t.RCurly, { ERR_MSG: "a step, or `}`" });
      return steps;
    },
  );

  /** The first step of a sequence has no word of its own, every later one has; parts of `all` have none but `no`. */
  private checkStep(step: tree.Step, plain: "first" | "part", before: readonly tree.Step[]): void {
    const { start } = step.span;
    if (plain === "first" && step.role === "first" && before.length > 0) {
      const edits = [{ start, end: start, newText: "then " }];
      this.report("TOC1021", {}, step.span, { title: "Begin the step with then", edits });
    } else if (plain === "part" && step.role !== "part" && (step.role !== "no" || step.then)) {
      const written = step.then ? "then" : step.role;
      this.report("TOC1022", { word: written }, { start, end: start + written.length });
    }
  }

  private step: ParserMethod<[plain: "first" | "part"], tree.Step> = this.RULE(
    "step",
    (plain: "first" | "part"): tree.Step => {
      const start = this.startHere();
      const then = this.OPTION(() => this.CONSUME(t.word.then)) !== undefined;
      const role = this.OPTION1<tree.Step["role"]>(() =>
        this.choose<tree.Step["role"]>([
          { ALT: () => this.said(this.CONSUME(t.word.no), "no") },
          { ALT: () => this.said(this.CONSUME(t.word.without), "without") },
          { ALT: () => this.said(this.CONSUME(t.word.until), "until") },
        ]),
      );
      const name = this.OPTION2(() => {
        const given = this.SUBRULE(this.newName);
        this.CONSUME(t.Colon);
        return given;
      });
      const quantity = this.OPTION3(() => this.SUBRULE(this.quantity));
      const events = this.SUBRULE(this.events);
      const { per, within, every } = this.SUBRULE(this.eventTail);
      this.ACTION(() => {
        if (every) this.fail("`within` and a duration");
      });
      const span = this.spanFrom(start);
      return { kind: "step", span, role: role ?? (then ? "then" : plain), then, name, quantity, events, per, within };
    },
  );
}
