import type { TableOrigin } from "@tocsin/core";
import { untyped } from "@tocsin/schema";
import type { Declared } from "../names/declared.ts";
import type { ListOrigin, LookupOrigin } from "../tree/declarations.ts";
import type { DurationLiteral } from "../tree/expressions.ts";
import type { Name } from "../tree/names.ts";
import { lowerCondition } from "./lower-condition.ts";
import { type Program, type Scope, placeOf, refuse, textOf } from "./scope.ts";

type FromIndex = Extract<ListOrigin | LookupOrigin, { readonly kind: "from-index" }>;

/** Where the rows of a table lie that is filled before the rules run. Undefined: broken, and reported. */
export function lowerTableOrigin(node: FromIndex, name: Name, scope: Scope): TableOrigin | undefined {
  const { patterns, newest, refreshed } = node;
  const where = node.where === undefined ? null : lowerCondition(node.where, toTableScope(name, scope));
  const isGood = [
    isLong(newest, "The age of the newest rows", scope),
    isLong(refreshed, "The time between two readings", scope),
  ];
  if (where === undefined || isGood.includes(false)) return undefined;
  return {
    patterns: patterns.map(({ value }) => value),
    where,
    ...(newest && { newest: newest.milliseconds }),
    ...(refreshed && { refreshed: refreshed.milliseconds }),
    at: placeOf(scope, name),
  };
}

/** What the condition of a table sees: documents of which nothing is known. */
function toTableScope(name: Name, scope: Scope): Scope {
  const source = { name: `table ${name.text}`, schema: untyped, derived: new Map(), searchable: null };
  return { ...scope, program: withoutIndexTables(scope.program, name, scope), source };
}

/**
 * INVARIANT: what a table is filled by is filled itself when the rules are compiled, so that tables can be filled in any order, and none is made of
 * itself.
 */
function withoutIndexTables(program: Program, name: Name, scope: Scope): Program {
  const refuseIndex = (declared: Declared<"list-declaration" | "lookup">): undefined =>
    refuse(scope, "TOC3096", { name: name.text, other: declared.node.name.text }, name);
  return {
    ...program,
    list: (declared) => (declared.node.origin.kind === "from-index" ? refuseIndex(declared) : program.list(declared)),
    lookup: (declared) =>
      declared.node.origin.kind === "from-index" ? refuseIndex(declared) : program.lookup(declared),
  };
}

function isLong(duration: DurationLiteral | undefined, what: string, scope: Scope): boolean {
  if (duration === undefined || duration.milliseconds > 0) return true;
  refuse(scope, "TOC3026", { what, range: "longer than nothing", value: textOf(scope, duration) }, duration);
  return false;
}
