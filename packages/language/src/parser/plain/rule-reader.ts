import { EOF } from "chevrotain";
import * as t from "../../lexer/tokens.ts";
import type { AlertClause, IncludeItem, RuleClause } from "../../tree/clauses.ts";
import type { ModuleDeclaration, RuleDeclaration, UseDeclaration } from "../../tree/declarations.ts";
import type { Name, QualifiedName } from "../../tree/names.ts";
import type { OneEventTrigger } from "../../tree/triggers.ts";
import { repeatable } from "../clause-parser.ts";
import { toName } from "../expression-parser.ts";
import type { Item } from "../to-file-tree.ts";
import { SourceReader } from "./source-reader.ts";

/** Rules on one event: their metadata, condition, exceptions, severity, and the fields that their alerts include. */
export class RuleReader extends SourceReader {
  /** A module, what it uses, then sources and rules. */
  items(): Item[] {
    const items: Item[] = [];
    if (this.ahead().tokenType === t.word.module) items.push(this.#module());
    while (this.ahead().tokenType === t.word.use) items.push(this.#use());
    while (this.ahead().tokenType !== EOF) {
      items.push(this.ahead().tokenType === t.word.source ? this.source() : this.#rule());
    }
    return items;
  }

  #module(): ModuleDeclaration {
    const { startOffset: start } = this.take(t.word.module);
    const name = this.#qualifiedName();
    return { kind: "module", span: this.spanFrom(start), name };
  }

  #use(): UseDeclaration {
    const { startOffset: start } = this.take(t.word.use);
    const names = this.separated(t.Comma, () => toName(this.takeAny(t.Name)));
    this.take(t.word.from);
    const from = this.#qualifiedName();
    return { kind: "use", span: this.spanFrom(start), names, from };
  }

  #qualifiedName(): QualifiedName {
    const { startOffset: start } = this.ahead();
    const parts = [this.#word()];
    while (this.takes(t.Dot)) parts.push(this.#word());
    const text = parts.map((part) => part.text).join(".");
    return { kind: "qualified-name", span: this.spanFrom(start), parts, text };
  }

  #word(): Name {
    return toName(this.takeAny(t.Segment));
  }

  #rule(): RuleDeclaration {
    const { startOffset: start } = this.take(t.word.rule);
    const name = toName(this.take(t.Identifier));
    const title = this.ahead().tokenType === t.Text ? this.text() : undefined;
    const clauses: RuleClause[] = [];
    this.take(t.LCurly);
    while (!this.takes(t.RCurly)) clauses.push(this.#clause());
    this.#checkClauses(clauses);
    return { kind: "rule", span: this.spanFrom(start), name, title, clauses };
  }

  /** What is said twice, or is missing, must be reported. */
  #checkClauses(clauses: readonly RuleClause[]): void {
    const seen = new Set<string>();
    for (const { kind } of clauses) {
      if (seen.has(kind) && !repeatable.has(kind)) this.giveUp();
      seen.add(kind);
    }
    if (!seen.has("when") || !seen.has("severity")) this.giveUp();
  }

  #clause(): RuleClause {
    const token = this.ahead();
    switch (token.tokenType) {
      case t.word.description:
      case t.word.owner:
      case t.word.uuid:
      case t.word.license:
        this.take(token.tokenType);
        return {
          kind: token.image as "description" | "owner" | "uuid" | "license",
          value: this.text(),
          span: this.spanFrom(token.startOffset),
        };
      case t.word.tags:
      case t.word.references:
      case t.word.false_positives:
      case t.word.author:
        this.take(token.tokenType);
        return {
          kind: token.image as "tags" | "references" | "false_positives" | "author",
          values: this.separated(t.Comma, () => this.text()),
          span: this.spanFrom(token.startOffset),
        };
      default:
        return this.#ownClause(token.startOffset);
    }
  }

  #ownClause(start: number): RuleClause {
    if (this.takes(t.word.data)) {
      const [key, value] = [this.text(), this.text()];
      return { kind: "data", span: this.spanFrom(start), key, value };
    }
    if (this.takes(t.word.status)) {
      const value = this.#word();
      return { kind: "status", span: this.spanFrom(start), value };
    }
    if (this.takes(t.word.severity)) {
      const value = this.#word();
      this.#refuseCondition();
      return { kind: "severity", span: this.spanFrom(start), value, when: undefined };
    }
    if (this.takes(t.word.mitre)) {
      const techniques = this.separated(t.Comma, () => this.#technique());
      return { kind: "mitre", span: this.spanFrom(start), techniques };
    }
    if (this.takes(t.word.disabled)) {
      this.take(t.word.because);
      const because = this.text();
      return { kind: "disabled", span: this.spanFrom(start), because };
    }
    if (this.takes(t.word.signal)) {
      this.take(t.word.only);
      this.#refuseCondition();
      return { kind: "signal", span: this.spanFrom(start), when: undefined };
    }
    if (this.takes(t.word.when)) {
      const trigger = this.#trigger();
      return { kind: "when", span: this.spanFrom(start), trigger };
    }
    return this.takes(t.word.except) ? this.#exception(start) : this.#alert(start);
  }

  /** `when` behind a clause may be its condition, or the clause of the rule. */
  #refuseCondition(): void {
    if (this.ahead().tokenType === t.word.when) this.giveUp();
  }

  #technique(): Name {
    return toName(this.ahead().tokenType === t.Technique ? this.take(t.Technique) : this.take(t.Word));
  }

  #trigger(): OneEventTrigger {
    const { startOffset: start } = this.take(t.word.any);
    const { startOffset: from } = this.ahead();
    const source = toName(this.takeAny(t.Name));
    const where = this.takes(t.word.where) ? this.condition() : undefined;
    const span = this.spanFrom(from);
    return {
      kind: "one-event",
      span: this.spanFrom(start),
      events: { kind: "events", span, source, where, history: [] },
    };
  }

  #exception(start: number): RuleClause {
    this.take(t.word.when);
    const when = this.condition();
    this.take(t.word.because);
    const because = this.text();
    const next = this.ahead().tokenType;
    if (next === t.word.because || next === t.word.owner || next === t.word.until) this.giveUp();
    return { kind: "except", span: this.spanFrom(start), when, because, owner: undefined, until: undefined };
  }

  #alert(start: number): AlertClause {
    this.take(t.word.alert);
    this.take(t.LCurly);
    const { startOffset: from } = this.take(t.word.include);
    const items = this.separated(t.Comma, () => this.#included());
    const span = this.spanFrom(from);
    this.take(t.RCurly);
    return { kind: "alert", span: this.spanFrom(start), lines: [{ kind: "include", span, items }] };
  }

  #included(): IncludeItem {
    const { startOffset: start } = this.ahead();
    const of = this.expression();
    const as = this.takes(t.word.as) ? toName(this.take(t.Identifier)) : undefined;
    return { kind: "include-item", span: this.spanFrom(start), what: "values", of, as };
  }
}
