import type { Span } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import { type ListedRule, listTests } from "../tests/list-tests.ts";
import type { RanTest } from "../tests/run-selected-tests.ts";

/** What stands above a line of a rule, and what it does when it is taken. */
export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly does:
    | { readonly kind: "run"; readonly tests: readonly string[] }
    | { readonly kind: "preview"; readonly test: string }
    | { readonly kind: "why not"; readonly rule: string }
    | { readonly kind: "hunt"; readonly rule: string };
}

export type LastState = RanTest["state"];

/** Above a rule: run its tests, try an event, run it on a file. Above a test: run it, and see it. With how they went last. */
export function codeLenses(file: ParsedFile, last: ReadonlyMap<string, LastState>): readonly CodeLens[] {
  return listTests(file).flatMap((rule) => [...ofRule(rule, last), ...ofTests(rule, last)]);
}

function ofRule({ id, head, tests }: ListedRule, last: ReadonlyMap<string, LastState>): CodeLens[] {
  const ids = tests.map((test) => test.id);
  const run: CodeLens[] =
    ids.length === 0
      ? []
      : [
          {
            span: head,
            title: `${ids.length === 1 ? "Run 1 test" : `Run ${ids.length} tests`}${toTold(ids, last)}`,
            does: { kind: "run", tests: ids },
          },
        ];
  return [
    ...run,
    { span: head, title: "Try an event", does: { kind: "why not", rule: id } },
    { span: head, title: "Run on a file", does: { kind: "hunt", rule: id } },
  ];
}

/** How many passed, and how many did not, of those that have run. */
function toTold(ids: readonly string[], last: ReadonlyMap<string, LastState>): string {
  const states = ids.flatMap((id) => last.get(id) ?? []);
  if (states.length === 0) return "";
  const passed = states.filter((state) => state === "passed").length;
  return passed === states.length ? ` · ${passed} passed` : ` · ${passed} passed, ${states.length - passed} failed`;
}

function ofTests({ tests }: ListedRule, last: ReadonlyMap<string, LastState>): CodeLens[] {
  return tests.flatMap(({ id, span }): CodeLens[] => {
    const head = { start: span.start, end: span.start + "test".length };
    const state = last.get(id);
    const told = state === undefined ? "" : state === "passed" ? " · passed" : " · failed";
    return [
      { span: head, title: `Run test${told}`, does: { kind: "run", tests: [id] } },
      { span: head, title: "Show timeline", does: { kind: "preview", test: id } },
    ];
  });
}
