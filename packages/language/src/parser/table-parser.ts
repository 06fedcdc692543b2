import type { ParserMethod } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { Body } from "../tree/clauses.ts";
import type { Condition } from "../tree/conditions.ts";
import type * as tree from "../tree/declarations.ts";
import type { DurationLiteral, FieldPath } from "../tree/expressions.ts";
import type { Name, TextLiteral } from "../tree/names.ts";
import { ClauseParser } from "./clause-parser.ts";

/** What may follow `from index "…"`; each at most once, in any order. */
interface IndexClauses {
  column?: FieldPath;
  expires?: FieldPath;
  key?: FieldPath;
  where?: Condition;
  newest?: DurationLiteral;
  refreshed?: DurationLiteral;
}

/** Lists and lookups. */
export abstract class TableParser extends ClauseParser {
  protected listDeclaration: ParserMethod<[], tree.ListDeclaration> = this.RULE(
    "listDeclaration",
    (): tree.ListDeclaration => {
      const start = this.startHere();
      this.CONSUME(t.word.list);
      const name = this.SUBRULE(this.newName);
      const type = this.OPTION<Name>(() => {
        this.CONSUME(t.word.of);
        return this.SUBRULE(this.word, { ARGS: ["a type such as `text` or `address`"] });
      });
      const origin = this.choose<tree.ListOrigin>({
        ERR_MSG: "`[` and values, or `from` and a file or an index",
        DEF: [
          { ALT: () => ({ kind: "inline", entries: this.SUBRULE(this.entries) }) },
          {
            ALT: () => {
              this.CONSUME(t.word.from);
              return this.SUBRULE(this.listFrom);
            },
          },
        ],
      });
      return { kind: "list-declaration", span: this.spanFrom(start), name, type, origin };
    },
  );

  private entries: ParserMethod<[], tree.ListEntry[]> = this.RULE("entries", (): tree.ListEntry[] => {
    const entries: tree.ListEntry[] = [];
    this.CONSUME(t.LSquare);
    this.OPTION(() => {
      entries.push(this.SUBRULE(this.entry));
      this.MANY(() => {
        this.CONSUME(t.Comma);
        entries.push(this.SUBRULE1(this.entry));
      });
      this.OPTION1(() => this.CONSUME1(t.Comma));
    });
    this.CONSUME(t.RSquare, { ERR_MSG: "`,` or `]`" });
    return entries;
  });

  private entry: ParserMethod<[], tree.ListEntry> = this.RULE("entry", (): tree.ListEntry => {
    const start = this.startHere();
    const value = this.SUBRULE(this.expression, { ARGS: ["a value"] });
    const until = this.OPTION(() => {
      this.CONSUME(t.word.until);
      return this.SUBRULE(this.time);
    });
    return { kind: "list-entry", span: this.spanFrom(start), value, until };
  });

  private listFrom: ParserMethod<[], tree.ListOrigin> = this.RULE("listFrom", (): tree.ListOrigin => {
    return this.choose<tree.ListOrigin>({
      ERR_MSG: "a file in quotes, or `index`",
      DEF: [
        {
          ALT: () => {
            const path = this.SUBRULE(this.text);
            const column = this.OPTION(() => {
              this.CONSUME(t.word.column);
              return this.SUBRULE1(this.text, { ARGS: ["the name of the column in quotes"] });
            });
            const expires = this.OPTION1(() => {
              this.CONSUME(t.word.expires);
              return this.SUBRULE2(this.text, { ARGS: ["the name of the column in quotes"] });
            });
            return { kind: "from-file", path, column, expires };
          },
        },
        {
          ALT: () => {
            const { patterns, key, ...clauses } = this.SUBRULE(this.index);
            this.ACTION(() => {
              if (key) this.fail("`column` and a field");
            });
            return { kind: "from-index", patterns, ...clauses };
          },
        },
      ],
    });
  });

  private index: ParserMethod<[], IndexClauses & { patterns: TextLiteral[] }> = this.RULE("index", () => {
    this.CONSUME(t.word.index);
    const patterns = this.SUBRULE(this.texts);
    const clauses: IndexClauses = {};
    this.MANY(() =>
      this.OR([
        { GATE: () => !clauses.column, ALT: () => (clauses.column = this.SUBRULE(this.column)) },
        { GATE: () => !clauses.expires, ALT: () => (clauses.expires = this.SUBRULE(this.expiry)) },
        { GATE: () => !clauses.key, ALT: () => (clauses.key = this.SUBRULE(this.key)) },
        { GATE: () => !clauses.where, ALT: () => (clauses.where = this.SUBRULE(this.where)) },
        { GATE: () => !clauses.newest, ALT: () => (clauses.newest = this.SUBRULE(this.newest)) },
        { GATE: () => !clauses.refreshed, ALT: () => (clauses.refreshed = this.SUBRULE(this.refreshed)) },
      ]),
    );
    return { patterns, ...clauses };
  });

  private column: ParserMethod<[], FieldPath> = this.RULE("column", (): FieldPath => {
    this.CONSUME(t.word.column);
    return this.SUBRULE(this.field);
  });

  private expiry: ParserMethod<[], FieldPath> = this.RULE("expiry", (): FieldPath => {
    this.CONSUME(t.word.expires);
    return this.SUBRULE(this.field);
  });

  private key: ParserMethod<[], FieldPath> = this.RULE("key", (): FieldPath => {
    this.CONSUME(t.word.key);
    return this.SUBRULE(this.field);
  });

  protected where: ParserMethod<[], Condition> = this.RULE("where", (): Condition => {
    this.CONSUME(t.word.where);
    return this.SUBRULE(this.condition);
  });

  private newest: ParserMethod<[], DurationLiteral> = this.RULE("newest", (): DurationLiteral => {
    this.CONSUME(t.word.newest);
    return this.SUBRULE(this.duration);
  });

  private refreshed: ParserMethod<[], DurationLiteral> = this.RULE("refreshed", (): DurationLiteral => {
    this.CONSUME(t.word.refreshed);
    this.CONSUME(t.word.every, { ERR_MSG: "`every` and a duration" });
    return this.SUBRULE(this.duration);
  });

  protected lookup: ParserMethod<[], tree.LookupDeclaration> = this.RULE("lookup", (): tree.LookupDeclaration => {
    const start = this.startHere();
    this.CONSUME(t.word.lookup);
    const name = this.SUBRULE(this.newName);
    const before = this.OPTION(() => this.SUBRULE(this.key));
    const found = this.choose<{ key?: FieldPath; origin: tree.LookupOrigin }>({
      ERR_MSG: "`from` and a file or an index, or `key`, a field and rows in `[`",
      DEF: [
        { ALT: () => ({ origin: { kind: "inline", rows: this.SUBRULE(this.rows) } }) },
        {
          ALT: () => {
            this.CONSUME(t.word.from);
            return this.SUBRULE(this.lookupFrom, { ARGS: [before === undefined] });
          },
        },
      ],
    });
    const key = this.ACTION(() => before ?? found.key ?? this.fail("`key` and the field that rows are found by"));
    return { kind: "lookup", span: this.spanFrom(start), name, key, origin: found.origin };
  });

  private lookupFrom: ParserMethod<[wantsKey: boolean], { key?: FieldPath; origin: tree.LookupOrigin }> = this.RULE(
    "lookupFrom",
    (wantsKey: boolean) =>
      this.choose<{ key?: FieldPath; origin: tree.LookupOrigin }>({
        ERR_MSG: "a file in quotes, or `index`",
        DEF: [
          {
            ALT: () => {
              const path = this.SUBRULE(this.text);
              const key = this.OPTION({ GATE: () => wantsKey, DEF: () => this.SUBRULE(this.key) });
              return { key, origin: { kind: "from-file", path } };
            },
          },
          {
            ALT: () => {
              const { patterns, key, column, expires, ...clauses } = this.SUBRULE(this.index);
              this.ACTION(() => {
                if (column || expires || (key && !wantsKey)) this.fail("a declaration, or the end of the file");
              });
              return { key, origin: { kind: "from-index", patterns, ...clauses } };
            },
          },
        ],
      }),
  );

  private rows: ParserMethod<[], Body[]> = this.RULE("rows", (): Body[] => {
    const rows: Body[] = [];
    this.CONSUME(t.LSquare);
    this.OPTION(() => {
      rows.push(this.SUBRULE(this.body));
      this.MANY(() => {
        this.CONSUME(t.Comma);
        rows.push(this.SUBRULE1(this.body));
      });
      this.OPTION1(() => this.CONSUME1(t.Comma));
    });
    this.CONSUME(t.RSquare, { ERR_MSG: "`,` or `]`" });
    return rows;
  });
}
