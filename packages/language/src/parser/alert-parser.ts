import { EOF, type ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import type * as tree from "../tree/clauses.ts";
import type { Condition } from "../tree/conditions.ts";
import type { Expression } from "../tree/expressions.ts";
import type { Name } from "../tree/names.ts";
import { toText } from "./literals.ts";
import { TestParser } from "./test-parser.ts";

/** A title whose holes are still to be parsed. */
export interface UnreadTitle {
  readonly token: Token;
  readonly parts: tree.TitlePart[];
}

/** What an alert shows. */
export abstract class AlertParser extends TestParser {
  /** Titles met so far; `parseFile` fills their parts when the file is parsed. */
  protected titles: UnreadTitle[] = [];

  protected override begin(file: string): void {
    super.begin(file);
    this.titles = [];
  }

  protected alert: ParserMethod<[], tree.AlertClause> = this.RULE("alert", (): tree.AlertClause => {
    const start = this.startHere();
    this.CONSUME(t.word.alert);
    const lines = this.block("alert", "the alert", () => this.SUBRULE(this.alertLine));
    return { kind: "alert", span: this.spanFrom(start), lines };
  });

  private alertLine: ParserMethod<[], tree.AlertLine> = this.RULE("alertLine", (): tree.AlertLine => {
    return this.choose<tree.AlertLine>([
      { ALT: () => this.SUBRULE(this.title) },
      { ALT: () => this.SUBRULE(this.include) },
      { ALT: () => this.SUBRULE(this.redact) },
      { ALT: () => this.SUBRULE(this.hashOrDrop) },
      { ALT: () => this.SUBRULE(this.notify) },
    ]);
  });

  private title: ParserMethod<[], tree.TitleLine> = this.RULE("title", (): tree.TitleLine => {
    const start = this.startHere();
    const parts: tree.TitlePart[] = [];
    this.CONSUME(t.word.title);
    const token = this.CONSUME(t.Text) as Token;
    this.ACTION(() => this.titles.push({ token, parts }));
    return { kind: "title", span: this.spanFrom(start), text: toText(token), parts };
  });

  private include: ParserMethod<[], tree.IncludeLine> = this.RULE("include", (): tree.IncludeLine => {
    const start = this.startHere();
    const items: tree.IncludeItem[] = [];
    this.CONSUME(t.word.include);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: "a field", DEF: () => items.push(this.SUBRULE(this.includeItem)) });
    return { kind: "include", span: this.spanFrom(start), items };
  });

  private includeItem: ParserMethod<[], tree.IncludeItem> = this.RULE("includeItem", (): tree.IncludeItem => {
    const start = this.startHere();
    const what = this.OPTION(() => this.SUBRULE(this.includeWhat)) ?? "values";
    const of = this.SUBRULE(this.expression, { ARGS: ["a field, or `count of` a step"] });
    const as = this.OPTION1(() => {
      this.CONSUME(t.word.as);
      return this.SUBRULE(this.label);
    });
    return { kind: "include-item", span: this.spanFrom(start), what, of, as };
  });

  private includeWhat: ParserMethod<[], tree.IncludeItem["what"]> = this.RULE("includeWhat", () => {
    const what = this.choose<tree.IncludeItem["what"]>([
      { ALT: () => this.said(this.CONSUME(t.word.count), "count") },
      { ALT: () => (this.firstAndTime(this.CONSUME(t.word.first)) ? "first time" : "first") },
      { ALT: () => (this.lastAndTime(this.CONSUME(t.word.last)) ? "last time" : "last") },
    ]);
    this.CONSUME(t.word.of);
    return what;
  });

  private firstAndTime(_first: unknown): boolean {
    return this.OPTION(() => this.CONSUME(t.word.time)) !== undefined;
  }

  private lastAndTime(_last: unknown): boolean {
    return this.OPTION1(() => this.CONSUME1(t.word.time)) !== undefined;
  }

  private redact: ParserMethod<[], tree.RedactLine> = this.RULE("redact", (): tree.RedactLine => {
    const start = this.startHere();
    this.CONSUME(t.word.redact);
    const field = this.SUBRULE(this.field);
    this.CONSUME(t.word.keep, { ERR_MSG: "`keep` and what stays visible: `domain`, `first 4` or `last 4`" });
    const kept = this.choose<Pick<tree.RedactLine, "keep" | "characters">>({
      ERR_MSG: "`domain`, or `first` or `last` and a number",
      DEF: [
        { ALT: () => this.said(this.CONSUME(t.word.domain), { keep: "domain" }) },
        {
          ALT: () => {
            this.CONSUME(t.word.first);
            return { keep: "first", characters: this.SUBRULE(this.number, { ARGS: ["a number of characters"] }) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word.last);
            return { keep: "last", characters: this.SUBRULE1(this.number, { ARGS: ["a number of characters"] }) };
          },
        },
      ],
    });
    return { kind: "redact", span: this.spanFrom(start), field, ...kept };
  });

  private hashOrDrop: ParserMethod<[], tree.HashLine | tree.DropLine> = this.RULE("hashOrDrop", () => {
    const start = this.startHere();
    const kind = this.choose<"hash" | "drop">([
      { ALT: () => this.said(this.CONSUME(t.word.hash), "hash") },
      { ALT: () => this.said(this.CONSUME(t.word.drop), "drop") },
    ]);
    const field = this.SUBRULE(this.field);
    return { kind, span: this.spanFrom(start), field };
  });

  private notify: ParserMethod<[], tree.NotifyLine> = this.RULE("notify", (): tree.NotifyLine => {
    const start = this.startHere();
    const sinks: Name[] = [];
    this.CONSUME(t.word.notify);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      ERR_MSG: "the name of a sink",
      DEF: () => sinks.push(this.SUBRULE(this.nameOf, { ARGS: ["the name of a sink"] })),
    });
    const when = this.OPTION(() => this.SUBRULE(this.whenCondition));
    return { kind: "notify", span: this.spanFrom(start), sinks, when };
  });

  protected whenCondition: ParserMethod<[], Condition> = this.RULE("whenCondition", (): Condition => {
    this.CONSUME(t.word.when);
    return this.SUBRULE(this.condition);
  });

  /** What stands between the braces of a title, up to its end. It has no clause to skip: what is wrong ends it. */
  protected hole: ParserMethod<[], Expression> = this.RULE("hole", (): Expression => {
    const start = this.startHere();
    const expression = this.guard(() => {
      const found = this.SUBRULE(this.expression, { ARGS: ["a field"] });
      this.ACTION(() => {
        if (!this.isNext(EOF)) this.fail("`}`");
      });
      return found;
    });
    return expression ?? { kind: "missing-expression", span: this.spanFrom(start) };
  });
}
