import { partsOf, type Condition, type Diagnostic, type Expression, type Rule } from "@tocsin/core";
import { compile, type Compilation } from "./compile.ts";

/** Compiles texts for a test; `tables` are the files that a rule may name, by path. */
export function compileTexts(
  files: Readonly<Record<string, string>>,
  tables: Readonly<Record<string, string>> = {},
): Compilation {
  const list = Object.entries(files).map(([file, text]) => ({ file, text }));
  return compile(list, {
    resolve: (_, path) => (path.startsWith("..") ? undefined : path),
    readText: (path) => {
      const text = tables[path];
      return text === undefined ? { error: "no such file" } : { text };
    },
  });
}

/** Compiles one file, `example.tocsin`. */
export function compileText(text: string, tables?: Readonly<Record<string, string>>): Compilation {
  return compileTexts({ "example.tocsin": text }, tables);
}

/** The only rule of a text that must have no errors and no warnings. */
export function ruleOf(text: string, tables?: Readonly<Record<string, string>>): Rule {
  const { ruleSet, diagnostics } = compileText(text, tables);
  const problems = diagnostics.filter((diagnostic) => diagnostic.severity !== "information");
  const [rule] = ruleSet.rules;
  if (rule === undefined || problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return rule;
}

const declarations = `
source events typed by "fields.json" where kind is present
source logs typed by untyped searchable message, note
`;

const fields = {
  kind: { type: "text", values: ["login", "logout"] },
  user: { type: "text" },
  host: { type: "text" },
  port: { type: "number" },
  peer_port: { type: "number" },
  admin: { type: "truth" },
  at: { type: "time" },
  ip: { type: "address" },
  net: { type: "address" },
  release: { type: "version" },
  geo: { type: "object" },
  "file.name": { type: "text" },
};

/** Fields of every type for the source `events`; `logs` is untyped. */
export const sampleTables: Readonly<Record<string, string>> = { "fields.json": JSON.stringify({ fields }) };

function toText(where: string, source: string, more: string): string {
  return `${declarations}${more}\nrule example {\n  when any ${source} where ${where}\n  severity low\n}\n`;
}

/** The condition that `where` comes to, without places. It must be right. */
export function conditionOf(where: string, source = "events", more = ""): unknown {
  const rule = ruleOf(toText(where, source, more), sampleTables);
  const [part] = partsOf(rule.trigger);
  return part.events.where && withoutPlaces(part.events.where);
}

/** What is said of the condition, the lack of tests left aside. */
export function problemsOf(where: string, source = "events", more = ""): Diagnostic[] {
  const { diagnostics } = compileText(toText(where, source, more), sampleTables);
  return diagnostics.filter((diagnostic) => diagnostic.code !== "TOC4005");
}

/** The condition as its only fix would leave it. */
export function fixed(where: string, source = "events", more = ""): string {
  const text = toText(where, source, more);
  const fix = problemsOf(where, source, more)[0]?.fix;
  const edits = (fix?.edits ?? []).toSorted((a, b) => b.place.start - a.place.start);
  const changed = edits.reduce(
    (all, { place, newText }) => all.slice(0, place.start) + newText + all.slice(place.end),
    text,
  );
  return / where (.*)\n {2}severity/s.exec(changed.slice(changed.indexOf("rule example")))?.[1] ?? "";
}

/** A part of the IR without its places. */
export function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPlaces);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (key === "at" ? [] : [[key, withoutPlaces(value)]])),
  );
}

/** A comparison of the IR, without its place; `changes` to one of a text field with a text. */
export function comparison(
  subject: Expression,
  objects: readonly Expression[],
  changes: object = {},
): Omit<Condition, "at"> {
  const plain = {
    op: "compare",
    operator: "is",
    quantifier: "some",
    differs: false,
    combine: "any",
    as: "text",
    exactly: false,
  };
  return { ...plain, subjects: [subject], objects, ...changes } as Omit<Condition, "at">;
}

export function field(
  path: string,
  type: "text" | "number" | "truth" | "time" | "address" | "version" | "untyped" = "text",
): Expression {
  return { op: "field", path, type };
}

export function text(value: string): Expression {
  return { op: "literal", type: "text", value };
}
