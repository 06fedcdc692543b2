import type { RuleClause } from "../tree/clauses.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import { toLastLines, toLines, withComments, type Commented, type Comments } from "./comments.ts";
import { emptyLine, hardLine, indent, join, suffix, type Doc } from "./doc.ts";
import { printClause } from "./print-clause.ts";
import { asWritten } from "./print-expression.ts";

type Kind = RuleClause["kind"];

/** The clauses of a rule in their order; between the groups stands a blank line. */
const groups: readonly (readonly Kind[])[] = [
  [
    ...(["description", "status", "version", "owner", "author", "license", "uuid", "disabled"] as const),
    ...(["mitre", "tags", "references", "false_positives", "data"] as const),
  ],
  ["derive", "when", "except"],
  ["severity", "risk"],
  ["suppress"],
  ["signal", "alert"],
  ["test"],
];

/** Clauses that share a line. */
const oneLine: ReadonlySet<Kind> = new Set<Kind>(["status", "version", "owner"]);

export function printRule(rule: RuleDeclaration, comments: Comments): Doc {
  const { name, title, clauses, span } = rule;
  const from = (title ?? name).span.end;
  const printed = comments.attach(clauses, from, (clause) => printClause(clause, comments));
  const last = comments.take(from, span.end);
  const head = `rule ${name.text} ${title ? `${asWritten(title, comments)} ` : ""}{`;
  const blocks = groups.map((kinds) => printGroup(kinds, printed)).filter((lines) => lines.length > 0);
  const body = join(
    blocks.map((lines) => join(lines, hardLine)),
    emptyLine,
  );
  return [head, indent(clauses.length > 0 ? [hardLine, body] : "", toLastLines(last)), hardLine, "}"];
}

/** The clauses of a group as lines. */
function printGroup(kinds: readonly Kind[], clauses: readonly Commented<RuleClause>[]): Doc[] {
  const shared = kinds.flatMap((kind) => (oneLine.has(kind) ? clauses.filter(({ item }) => item.kind === kind) : []));
  return kinds.flatMap((kind) => {
    if (!oneLine.has(kind))
      return clauses.filter(({ item }) => item.kind === kind).map((clause) => withComments(clause));
    return shared[0]?.item.kind === kind ? [printShared(shared)] : [];
  });
}

/** `status live   version 3   owner "identity-soc"`. Of several comments behind them only one can stay there. */
function printShared(clauses: readonly Commented<RuleClause>[]): Doc {
  const trailing = clauses.flatMap((clause) => clause.trailing ?? []);
  const leading = [...clauses.flatMap((clause) => clause.leading), ...(trailing.length > 1 ? trailing : [])];
  const [only] = trailing;
  const end = only && trailing.length === 1 ? suffix(`  ${only.text}`) : "";
  return [
    toLines(leading),
    join(
      clauses.map((clause) => clause.doc),
      "   ",
    ),
    end,
  ];
}
