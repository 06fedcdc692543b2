import type { DeriveClause, ExceptClause, Body, RuleClause } from "./clauses.ts";
import type { Condition } from "./conditions.ts";
import type { DurationLiteral, Expression, FieldPath, TimeLiteral } from "./expressions.ts";
import type { Name, Node, QualifiedName, TextLiteral } from "./names.ts";

/** A whole file. Declarations stand in the order of the text; `module` and `use` come first by grammar. */
export interface FileTree extends Node {
  readonly kind: "file";
  readonly module?: ModuleDeclaration;
  readonly uses: readonly UseDeclaration[];
  readonly declarations: readonly Declaration[];
}

/** A comment with its mark: `# …` or `## …`, up to the end of the line. */
export interface Comment {
  readonly span: Node["span"];
  readonly text: string;
  readonly documentation: boolean;
  /** Something other than white space stands before it on its line. */
  readonly trailing: boolean;
}

export type Declaration =
  | SourceDeclaration
  | ListDeclaration
  | LookupDeclaration
  | MacroDeclaration
  | DeriveClause
  | RuleDeclaration
  | ExceptionsDeclaration;

export interface ModuleDeclaration extends Node {
  readonly kind: "module";
  readonly name: QualifiedName;
}

/** `use corporate_networks, vip_users from shared.lists` */
export interface UseDeclaration extends Node {
  readonly kind: "use";
  readonly names: readonly Name[];
  readonly from: QualifiedName;
}

/** Clauses of a source in the order of the text; each at most once but `derive`. */
export interface SourceDeclaration extends Node {
  readonly kind: "source";
  readonly name: Name;
  readonly patterns: readonly TextLiteral[];
  readonly clauses: readonly SourceClause[];
  readonly documentation?: string;
}

export type SourceClause =
  | { readonly kind: "typed-by"; readonly span: Node["span"]; readonly schemas: readonly (Name | TextLiteral)[] }
  | { readonly kind: "timed-by" | "ordered-by" | "arriving-by"; readonly span: Node["span"]; readonly field: FieldPath }
  | { readonly kind: "late-by"; readonly span: Node["span"]; readonly duration: DurationLiteral }
  | { readonly kind: "searchable"; readonly span: Node["span"]; readonly fields: readonly FieldPath[] }
  | { readonly kind: "where"; readonly span: Node["span"]; readonly condition: Condition }
  | DeriveClause;

/** `list admins of text …` */
export interface ListDeclaration extends Node {
  readonly kind: "list-declaration";
  readonly name: Name;
  /** The word after `of`: text, number, address, time, version, truth. */
  readonly type?: Name;
  readonly origin: ListOrigin;
  readonly documentation?: string;
}

export type ListOrigin =
  | { readonly kind: "inline"; readonly entries: readonly ListEntry[] }
  | {
      readonly kind: "from-file";
      readonly path: TextLiteral;
      readonly column?: TextLiteral;
      readonly expires?: TextLiteral;
    }
  | {
      readonly kind: "from-index";
      readonly patterns: readonly TextLiteral[];
      readonly column?: FieldPath;
      readonly expires?: FieldPath;
      readonly where?: Condition;
      readonly newest?: DurationLiteral;
      readonly refreshed?: DurationLiteral;
    };

/** `"masscan" until 2027-01-01` */
export interface ListEntry extends Node {
  readonly kind: "list-entry";
  readonly value: Expression;
  readonly until?: TimeLiteral;
}

/** `lookup asset from "assets.csv" key host`, `lookup asset key host [{ host: "a", owner: "b" }]` */
export interface LookupDeclaration extends Node {
  readonly kind: "lookup";
  readonly name: Name;
  readonly key?: FieldPath;
  readonly origin: LookupOrigin;
  readonly documentation?: string;
}

export type LookupOrigin =
  | { readonly kind: "inline"; readonly rows: readonly Body[] }
  | { readonly kind: "from-file"; readonly path: TextLiteral }
  | {
      readonly kind: "from-index";
      readonly patterns: readonly TextLiteral[];
      readonly where?: Condition;
      readonly newest?: DurationLiteral;
      readonly refreshed?: DurationLiteral;
    };

/** `macro from_outside(address) means …` */
export interface MacroDeclaration extends Node {
  readonly kind: "macro";
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly condition: Condition;
  readonly documentation?: string;
}

/** `rule name "Words" { … }` */
export interface RuleDeclaration extends Node {
  readonly kind: "rule";
  readonly name: Name;
  readonly title?: TextLiteral;
  readonly clauses: readonly RuleClause[];
  readonly documentation?: string;
}

/** `exceptions for identity.signin.password_spray_succeeded { except when … because … }` */
export interface ExceptionsDeclaration extends Node {
  readonly kind: "exceptions";
  readonly rule: QualifiedName;
  readonly clauses: readonly ExceptClause[];
  readonly documentation?: string;
}
