import type { Expression as IrExpression } from "@tocsin/core";
import type { Expression, ListLiteral, RegexLiteral } from "../tree/expressions.ts";
import type { LiteralText } from "../types/literal-functions.ts";
import type { ValueLiteral } from "../types/read-literal.ts";
import type { LoweredList } from "./lower-list.ts";
import type { Scope } from "./scope.ts";

/** What an expression comes to, before what it is compared with decides how a literal is read. */
export type Operand = {
  /** What was written, and the scope that it was written in: of a macro's parameter the caller's. */
  readonly node: Expression;
  readonly scope: Scope;
} & (
  | { readonly kind: "expression"; readonly expression: IrExpression }
  | { readonly kind: "literal"; readonly literal: ValueLiteral }
  | { readonly kind: "regex"; readonly regex: RegexLiteral }
  | { readonly kind: "list"; readonly list: ListLiteral }
  | { readonly kind: "named list"; readonly named: LoweredList }
  /** For each text that a literal function was given, the texts that it makes. */
  | { readonly kind: "texts"; readonly groups: readonly (readonly LiteralText[])[] }
);
