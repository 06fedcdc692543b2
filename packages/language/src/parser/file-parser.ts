import type { ParserMethod } from "chevrotain";
import { EOF } from "chevrotain";
import { declarationWords } from "../lexer/keywords.ts";
import { scanText } from "../lexer/scanner.ts";
import * as t from "../lexer/tokens.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type * as tree from "../tree/declarations.ts";
import type { FieldPath } from "../tree/expressions.ts";
import type { Name, TextLiteral } from "../tree/names.ts";
import { spanOf, type Alternatives, type ParserOptions } from "./base-parser.ts";
import { toOnePerClause } from "./one-per-clause.ts";
import { TableParser } from "./table-parser.ts";
import { splitTitle } from "./title-holes.ts";
import { toFileTree, type Item } from "./to-file-tree.ts";

/** The grammar of a whole file, made once and used for every file. */
export class FileParser extends TableParser {
  constructor(options?: ParserOptions) {
    super(options);
    this.performSelfAnalysis();
  }

  /** The declarations of a file, in the order of the text. */
  protected declarations: ParserMethod<[], Item[]> = this.RULE("declarations", (): Item[] => {
    const items: Item[] = [];
    do this.MANY(() => this.guard(() => items.push(this.SUBRULE(this.declaration))));
    while (this.skipStrayDeclaration());
    return items;
  });

  private skipStrayDeclaration(): boolean {
    if (this.RECORDING_PHASE || this.isNext(EOF)) return false;
    const token = this.ahead();
    this.guard(() => {
      const closing = token.tokenType === t.RCurly || token.tokenType === t.RParen || token.tokenType === t.RSquare;
      if (closing) this.report("TOC1019", { bracket: token.image }, spanOf(token));
      else this.reportStray(token, declarationWords, "a declaration such as `rule` or `source`");
      do this.SKIP_TOKEN();
      while (!this.isNext(EOF) && !this.isDeclarationAhead());
    });
    return true;
  }

  private declaration: ParserMethod<[], Item> = this.RULE("declaration", (): Item => {
    return this.choose(this.kinds);
  });

  private readonly kinds: Alternatives<Item> = [
    { ALT: () => this.SUBRULE(this.module) },
    { ALT: () => this.SUBRULE(this.use) },
    { ALT: () => this.SUBRULE(this.source) },
    { ALT: () => this.SUBRULE(this.listDeclaration) },
    { ALT: () => this.SUBRULE(this.lookup) },
    { ALT: () => this.SUBRULE(this.macro) },
    { ALT: () => this.SUBRULE(this.derive) },
    { ALT: () => this.SUBRULE(this.rule) },
    { ALT: () => this.SUBRULE(this.exceptions) },
  ];

  private module: ParserMethod<[], tree.ModuleDeclaration> = this.RULE("module", (): tree.ModuleDeclaration => {
    const start = this.startHere();
    this.CONSUME(t.word.module);
    const name = this.SUBRULE(this.qualifiedName, { ARGS: ["the name of the module"] });
    return { kind: "module", span: this.spanFrom(start), name };
  });

  private use: ParserMethod<[], tree.UseDeclaration> = this.RULE("use", (): tree.UseDeclaration => {
    const start = this.startHere();
    const names: Name[] = [];
    this.CONSUME(t.word.use);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      ERR_MSG: "a name of another module",
      DEF: () => names.push(this.SUBRULE(this.nameOf, { ARGS: ["a name of another module"] })),
    });
    this.CONSUME(t.word.from, { ERR_MSG: "`from` and the name of a module" });
    const from = this.SUBRULE(this.qualifiedName, { ARGS: ["the name of a module"] });
    return { kind: "use", span: this.spanFrom(start), names, from };
  });

  private source: ParserMethod<[], tree.SourceDeclaration> = this.RULE("source", (): tree.SourceDeclaration => {
    const start = this.startHere();
    const { indent } = this.ahead();
    const clauses: tree.SourceClause[] = [];
    this.CONSUME(t.word.source);
    const name = this.SUBRULE(this.newName);
    this.OPTION(() => this.CONSUME(t.word.is));
    const patterns = this.OPTION1<TextLiteral[]>(() => this.SUBRULE(this.texts)) ?? [];
    this.indentedClauses("source", "the source", indent, () => clauses.push(this.SUBRULE(this.sourceClause)));
    this.ACTION(() => this.checkSourceClauses(clauses));
    return { kind: "source", span: this.spanFrom(start), name, patterns, clauses };
  });

  private checkSourceClauses(clauses: readonly tree.SourceClause[]): void {
    const seen = new Set<string>();
    for (const { kind, span } of clauses) {
      if (seen.has(kind) && kind !== "derive") this.report("TOC1010", { clause: kind.replace("-", " ") }, span);
      seen.add(kind);
    }
  }

  private sourceClause: ParserMethod<[], tree.SourceClause> = this.RULE("sourceClause", (): tree.SourceClause => {
    return this.choose<tree.SourceClause>([
      { ALT: () => this.SUBRULE(this.typedBy) },
      { ALT: () => this.SUBRULE(this.fieldClause) },
      { ALT: () => this.SUBRULE(this.lateBy) },
      { ALT: () => this.SUBRULE(this.searchable) },
      { ALT: () => this.SUBRULE(this.sourceFilter) },
      { ALT: () => this.SUBRULE(this.derive) },
    ]);
  });

  private typedBy: ParserMethod<[], tree.SourceClause> = this.RULE("typedBy", (): tree.SourceClause => {
    const start = this.startHere();
    const schemas: (Name | TextLiteral)[] = [];
    this.CONSUME(t.word.typed);
    this.CONSUME(t.word.by);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      ERR_MSG: "a schema such as `ecs`, or a file in quotes",
      DEF: () =>
        this.OR({
          ERR_MSG: "a schema such as `ecs`, or a file in quotes",
          DEF: [
            { ALT: () => schemas.push(this.SUBRULE(this.nameOf)) },
            { ALT: () => schemas.push(this.SUBRULE(this.text)) },
          ],
        }),
    });
    return { kind: "typed-by", span: this.spanFrom(start), schemas };
  });

  private fieldClause: ParserMethod<[], tree.SourceClause> = this.RULE("fieldClause", (): tree.SourceClause => {
    const start = this.startHere();
    const kind = this.choose<"timed-by" | "ordered-by" | "arriving-by">([
      { ALT: () => this.said(this.CONSUME(t.word.timed), "timed-by") },
      { ALT: () => this.said(this.CONSUME(t.word.ordered), "ordered-by") },
      { ALT: () => this.said(this.CONSUME(t.word.arriving), "arriving-by") },
    ]);
    this.CONSUME(t.word.by);
    const field = this.SUBRULE(this.field);
    return { kind, span: this.spanFrom(start), field };
  });

  private lateBy: ParserMethod<[], tree.SourceClause> = this.RULE("lateBy", (): tree.SourceClause => {
    const start = this.startHere();
    this.CONSUME(t.word.late);
    this.CONSUME(t.word.by);
    const duration = this.SUBRULE(this.duration);
    return { kind: "late-by", span: this.spanFrom(start), duration };
  });

  private searchable: ParserMethod<[], tree.SourceClause> = this.RULE("searchable", (): tree.SourceClause => {
    const start = this.startHere();
    const fields: FieldPath[] = [];
    this.CONSUME(t.word.searchable);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: "a field", DEF: () => fields.push(this.SUBRULE(this.field)) });
    return { kind: "searchable", span: this.spanFrom(start), fields };
  });

  private sourceFilter: ParserMethod<[], tree.SourceClause> = this.RULE("sourceFilter", (): tree.SourceClause => {
    const start = this.startHere();
    const condition = this.SUBRULE(this.where);
    return { kind: "where", span: this.spanFrom(start), condition };
  });

  private macro: ParserMethod<[], tree.MacroDeclaration> = this.RULE("macro", (): tree.MacroDeclaration => {
    const start = this.startHere();
    const parameters: Name[] = [];
    this.CONSUME(t.word.macro);
    const name = this.SUBRULE(this.newName);
    this.OPTION(() => {
      this.CONSUME(t.LParen);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => parameters.push(this.SUBRULE1(this.newName)) });
      this.CONSUME(t.RParen, { ERR_MSG: "`,` or `)`" });
    });
    this.CONSUME(t.word.means, { ERR_MSG: "`means` and a condition" });
    const condition = this.SUBRULE(this.condition);
    return { kind: "macro", span: this.spanFrom(start), name, parameters, condition };
  });

  private rule: ParserMethod<[], tree.RuleDeclaration> = this.RULE("rule", (): tree.RuleDeclaration => {
    const start = this.startHere();
    const failures = this.failures;
    this.CONSUME(t.word.rule);
    const name = this.SUBRULE(this.newName);
    const title = this.OPTION(() => this.SUBRULE(this.text));
    const clauses = this.block("rule", "the rule", () => this.SUBRULE(this.clause));
    this.ACTION(() => this.checkClauses(clauses, name, failures === this.failures));
    return { kind: "rule", span: this.spanFrom(start), name, title, clauses };
  });

  private exceptions: ParserMethod<[], tree.ExceptionsDeclaration> = this.RULE(
    "exceptions",
    (): tree.ExceptionsDeclaration => {
      const start = this.startHere();
      this.CONSUME(t.word.exceptions);
      this.CONSUME(t.word.for, { ERR_MSG: "`for` and the full name of a rule" });
      const rule = this.SUBRULE(this.qualifiedName, { ARGS: ["the full name of a rule"] });
      const clauses = this.block("exceptions", "the exceptions", () => this.SUBRULE(this.except));
      return { kind: "exceptions", span: this.spanFrom(start), rule, clauses };
    },
  );

  /** Parses a text; `parseFile` is the face of it. */
  parse(file: string, text: string): ParsedFile {
    this.begin(file);
    const { tokens, comments } = scanText(text, this.report);
    this.input = tokens;
    const items = this.declarations();
    this.readTitles(text);
    this.checkOrder(items);
    const tree = toFileTree(items, comments, text);
    return {
      file,
      text,
      tree,
      comments,
      diagnostics: toOnePerClause(
        this.diagnostics,
        this.clauseStarts.toSorted((a, b) => a - b),
      ),
    };
  }

  private readTitles(text: string): void {
    for (const { token, parts } of this.titles) {
      for (const part of splitTitle(text, token, this.report)) {
        if ("text" in part) parts.push(part);
        else {
          this.range = part;
          this.input = scanText(text, this.report, part.start, part.end).tokens;
          parts.push({ expression: this.hole() });
        }
      }
    }
  }

  private checkOrder(items: readonly Item[]): void {
    let declared = false;
    items.forEach((item, index) => {
      const misplaced = item.kind === "module" ? index > 0 : item.kind === "use" && declared;
      if (misplaced) {
        const { start } = item.span;
        this.report("TOC1025", { declaration: item.kind }, { start, end: start + item.kind.length });
      }
      declared ||= item.kind !== "module" && item.kind !== "use";
    });
  }
}
