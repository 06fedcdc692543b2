import type { Span } from "@tocsin/core";
import { moduleOf, type ParsedFile } from "@tocsin/language";

/** A rule with its tests, in the order of the text. */
export interface ListedRule {
  /** Full name. */
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly span: Span;
  /** The words `rule name`, which lenses stand over. */
  readonly head: Span;
  readonly tests: readonly ListedTest[];
}

export interface ListedTest {
  /** `module.rule/name of the test` */
  readonly id: string;
  readonly name: string;
  readonly span: Span;
}

/** The rules of a file with their tests, also those with errors. */
export function listTests(file: ParsedFile): readonly ListedRule[] {
  const module = moduleOf(file);
  const rules = file.tree.declarations.filter((declaration) => declaration.kind === "rule");
  return rules.map(({ name, title, span, clauses }) => {
    const id = `${module}.${name.text}`;
    const tests = clauses.flatMap((clause) => (clause.kind === "test" ? [clause] : []));
    return {
      id,
      name: name.text,
      ...(title !== undefined && { title: title.value }),
      span,
      head: { start: span.start, end: name.span.end },
      tests: tests.map((test) => ({ id: `${id}/${test.name.value}`, name: test.name.value, span: test.span })),
    };
  });
}
