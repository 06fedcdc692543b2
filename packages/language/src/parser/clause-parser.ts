import type { ParserMethod } from "chevrotain";
import type { Span } from "@tocsin/core";
import * as t from "../lexer/tokens.ts";
import type * as tree from "../tree/clauses.ts";
import type { NumberLiteral, TimeLiteral } from "../tree/expressions.ts";
import type { Name, TextLiteral } from "../tree/names.ts";
import { AlertParser } from "./alert-parser.ts";
import type { Alternatives } from "./base-parser.ts";
import { toName } from "./expression-parser.ts";

/** The clauses of a rule. */
export abstract class ClauseParser extends AlertParser {
  protected clause: ParserMethod<[], tree.RuleClause> = this.RULE("clause", (): tree.RuleClause => {
    return this.choose(this.clauses);
  });

  private readonly clauses: Alternatives<tree.RuleClause> = [
    { ALT: () => this.SUBRULE(this.textClause) },
    { ALT: () => this.SUBRULE(this.textsClause) },
    { ALT: () => this.SUBRULE(this.mitre) },
    { ALT: () => this.SUBRULE(this.status) },
    { ALT: () => this.SUBRULE(this.version) },
    { ALT: () => this.SUBRULE(this.data) },
    { ALT: () => this.SUBRULE(this.disabled) },
    { ALT: () => this.SUBRULE(this.derive) },
    { ALT: () => this.SUBRULE(this.when) },
    { ALT: () => this.SUBRULE(this.except) },
    { ALT: () => this.SUBRULE(this.severity) },
    { ALT: () => this.SUBRULE(this.risk) },
    { ALT: () => this.SUBRULE(this.suppress) },
    { ALT: () => this.SUBRULE(this.signal) },
    { ALT: () => this.SUBRULE(this.alert) },
    { ALT: () => this.SUBRULE(this.test) },
  ];

  private textClause: ParserMethod<[], tree.TextClause> = this.RULE("textClause", (): tree.TextClause => {
    const start = this.startHere();
    const kind = this.choose(this.textKinds);
    return { kind, value: this.SUBRULE(this.text), span: this.spanFrom(start) };
  });

  private readonly textKinds: Alternatives<tree.TextClause["kind"]> = [
    { ALT: () => this.said(this.CONSUME(t.word.description), "description") },
    { ALT: () => this.said(this.CONSUME(t.word.owner), "owner") },
    { ALT: () => this.said(this.CONSUME(t.word.uuid), "uuid") },
    { ALT: () => this.said(this.CONSUME(t.word.license), "license") },
  ];

  private textsClause: ParserMethod<[], tree.TextsClause> = this.RULE("textsClause", (): tree.TextsClause => {
    const start = this.startHere();
    const kind = this.choose(this.textsKinds);
    return { kind, values: this.SUBRULE(this.texts), span: this.spanFrom(start) };
  });

  private readonly textsKinds: Alternatives<tree.TextsClause["kind"]> = [
    { ALT: () => this.said(this.CONSUME(t.word.tags), "tags") },
    { ALT: () => this.said(this.CONSUME(t.word.references), "references") },
    { ALT: () => this.said(this.CONSUME(t.word.false_positives), "false_positives") },
    { ALT: () => this.said(this.CONSUME(t.word.author), "author") },
  ];

  private mitre: ParserMethod<[], tree.MitreClause> = this.RULE("mitre", (): tree.MitreClause => {
    const start = this.startHere();
    const techniques: Name[] = [];
    this.CONSUME(t.word.mitre);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      ERR_MSG: "a technique such as `T1110`",
      DEF: () =>
        this.OR({
          ERR_MSG: "a technique such as `T1110`",
          DEF: [
            { ALT: () => techniques.push(toName(this.CONSUME(t.Technique))) },
            { ALT: () => techniques.push(toName(this.CONSUME(t.Word))) },
          ],
        }),
    });
    return { kind: "mitre", span: this.spanFrom(start), techniques };
  });

  private status: ParserMethod<[], tree.StatusClause> = this.RULE("status", (): tree.StatusClause => {
    const start = this.startHere();
    this.CONSUME(t.word.status);
    const value = this.SUBRULE(this.word, { ARGS: ["`draft`, `test`, `live` or `deprecated`"] });
    return { kind: "status", span: this.spanFrom(start), value };
  });

  private version: ParserMethod<[], tree.VersionClause> = this.RULE("version", (): tree.VersionClause => {
    const start = this.startHere();
    this.CONSUME(t.word.version);
    const value = this.choose<NumberLiteral | TextLiteral>({
      ERR_MSG: "a number, or a text in quotes",
      DEF: [{ ALT: () => this.SUBRULE(this.number) }, { ALT: () => this.SUBRULE(this.text) }],
    });
    return { kind: "version", span: this.spanFrom(start), value };
  });

  private data: ParserMethod<[], tree.DataClause> = this.RULE("data", (): tree.DataClause => {
    const start = this.startHere();
    this.CONSUME(t.word.data);
    const key = this.SUBRULE(this.text, { ARGS: ["a key in quotes"] });
    const value = this.SUBRULE1(this.text, { ARGS: ["a value in quotes"] });
    return { kind: "data", span: this.spanFrom(start), key, value };
  });

  private disabled: ParserMethod<[], tree.DisabledClause> = this.RULE("disabled", (): tree.DisabledClause => {
    const start = this.startHere();
    this.CONSUME(t.word.disabled);
    this.CONSUME(t.word.because, { ERR_MSG: "`because` and the reason in quotes" });
    const because = this.SUBRULE(this.text, { ARGS: ["the reason in quotes"] });
    return { kind: "disabled", span: this.spanFrom(start), because };
  });

  protected derive: ParserMethod<[], tree.DeriveClause> = this.RULE("derive", (): tree.DeriveClause => {
    const start = this.startHere();
    this.CONSUME(t.word.derive);
    const name = this.SUBRULE(this.newName);
    this.CONSUME(t.word.as, { ERR_MSG: "`as` and an expression" });
    const expression = this.SUBRULE(this.expression);
    return { kind: "derive", span: this.spanFrom(start), name, expression };
  });

  private when: ParserMethod<[], tree.WhenClause> = this.RULE("when", (): tree.WhenClause => {
    const start = this.startHere();
    this.CONSUME(t.word.when);
    const trigger = this.SUBRULE(this.trigger);
    return { kind: "when", span: this.spanFrom(start), trigger };
  });

  /** `because`, `owner` and `until` in any order. They belong to the exception wherever they can. */
  protected except: ParserMethod<[], tree.ExceptClause> = this.RULE("except", (): tree.ExceptClause => {
    const start = this.startHere();
    let because: TextLiteral | undefined;
    let owner: TextLiteral | undefined;
    let until: TimeLiteral | undefined;
    this.CONSUME(t.word.except);
    const when = this.SUBRULE(this.whenCondition);
    this.MANY(() =>
      this.OR([
        {
          GATE: () => because === undefined,
          ALT: () => {
            this.CONSUME(t.word.because);
            because = this.SUBRULE(this.text, { ARGS: ["the reason in quotes"] });
          },
        },
        {
          GATE: () => owner === undefined,
          ALT: () => {
            this.CONSUME(t.word.owner);
            owner = this.SUBRULE1(this.text, { ARGS: ["the owner in quotes"] });
          },
        },
        {
          GATE: () => until === undefined,
          ALT: () => {
            this.CONSUME(t.word.until);
            until = this.SUBRULE(this.time);
          },
        },
      ]),
    );
    const clause: tree.ExceptClause = { kind: "except", span: this.spanFrom(start), when, because, owner, until };
    this.ACTION(() => this.requireReason(clause));
    return clause;
  });

  private requireReason(clause: tree.ExceptClause): void {
    if (clause.because) return;
    const word: Span = { start: clause.span.start, end: clause.span.start + "except".length };
    this.report("TOC1013", {}, word);
  }

  private severity: ParserMethod<[], tree.SeverityClause> = this.RULE("severity", (): tree.SeverityClause => {
    const start = this.startHere();
    this.CONSUME(t.word.severity);
    const value = this.SUBRULE(this.word, { ARGS: ["`informational`, `low`, `medium`, `high` or `critical`"] });
    const when = this.OPTION({ GATE: () => !this.isTriggerAhead(), DEF: () => this.SUBRULE(this.whenCondition) });
    return { kind: "severity", span: this.spanFrom(start), value, when };
  });

  private risk: ParserMethod<[], tree.RiskClause> = this.RULE("risk", (): tree.RiskClause => {
    const start = this.startHere();
    this.CONSUME(t.word.risk);
    const points = this.SUBRULE(this.number, { ARGS: ["a number of points"] });
    this.CONSUME(t.word.on, { ERR_MSG: "`on` and the field of the entity" });
    const on = this.SUBRULE(this.expression, { ARGS: ["a field"] });
    const when = this.OPTION({ GATE: () => !this.isTriggerAhead(), DEF: () => this.SUBRULE(this.whenCondition) });
    return { kind: "risk", span: this.spanFrom(start), points, on, when };
  });

  private suppress: ParserMethod<[], tree.SuppressClause> = this.RULE("suppress", (): tree.SuppressClause => {
    const start = this.startHere();
    this.CONSUME(t.word.suppress);
    this.CONSUME(t.word.for, { ERR_MSG: "`for` and a duration" });
    const duration = this.SUBRULE(this.duration);
    const per = this.OPTION(() => this.SUBRULE(this.per)) ?? [];
    return { kind: "suppress", span: this.spanFrom(start), for: duration, per };
  });

  private signal: ParserMethod<[], tree.SignalClause> = this.RULE("signal", (): tree.SignalClause => {
    const start = this.startHere();
    this.CONSUME(t.word.signal);
    this.CONSUME(t.word.only, { ERR_MSG: "`only`" });
    const when = this.OPTION({ GATE: () => !this.isTriggerAhead(), DEF: () => this.SUBRULE(this.whenCondition) });
    return { kind: "signal", span: this.spanFrom(start), when };
  });

  /** Reports what a rule says twice, and what it lacks. */
  protected checkClauses(clauses: readonly tree.RuleClause[], name: Name, complete: boolean): void {
    const seen = new Set<string>();
    for (const { kind, span } of clauses) {
      if (seen.has(kind) && !repeatable.has(kind))
        this.report("TOC1010", { clause: kind }, { start: span.start, end: span.start + kind.length });
      seen.add(kind);
    }
    if (!complete) return;
    for (const clause of ["when", "severity"])
      if (!seen.has(clause)) return this.report("TOC1020", { rule: name.text, clause }, name.span);
  }
}

const repeatable: ReadonlySet<string> = new Set(["data", "derive", "except", "severity", "risk", "test"]);
