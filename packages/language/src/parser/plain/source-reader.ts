import * as t from "../../lexer/tokens.ts";
import type { DeriveClause } from "../../tree/clauses.ts";
import type { SourceClause, SourceDeclaration } from "../../tree/declarations.ts";
import type { TextLiteral } from "../../tree/names.ts";
import { toName } from "../expression-parser.ts";
import { toText } from "../literals.ts";
import { ConditionReader } from "./condition-reader.ts";

/** Sources with a filter and derived fields. */
export abstract class SourceReader extends ConditionReader {
  protected source(): SourceDeclaration {
    const { startOffset: start } = this.take(t.word.source);
    const name = toName(this.take(t.Identifier));
    this.take(t.word.is);
    const patterns = this.separated(t.Comma, () => this.text());
    const clauses: SourceClause[] = [];
    if (this.ahead().tokenType === t.word.where) clauses.push(this.#filter());
    while (this.ahead().tokenType === t.word.derive) clauses.push(this.#derive());
    return { kind: "source", span: this.spanFrom(start), name, patterns, clauses };
  }

  #filter(): SourceClause {
    const { startOffset: start } = this.take(t.word.where);
    const condition = this.condition();
    return { kind: "where", span: this.spanFrom(start), condition };
  }

  #derive(): DeriveClause {
    const { startOffset: start } = this.take(t.word.derive);
    const name = toName(this.take(t.Identifier));
    this.take(t.word.as);
    const expression = this.expression();
    return { kind: "derive", span: this.spanFrom(start), name, expression };
  }

  protected text(): TextLiteral {
    return toText(this.take(t.Text));
  }
}
