import { createDiagnostic, type Diagnostic, type Span } from "@tocsin/core";
import { readYaml } from "./yaml/read-yaml.ts";
import { textOf, valueOf, type YamlValue } from "./yaml/yaml-value.ts";

/** One of the cases that Sigma keeps for a rule: a file of events, and how often the rule must match in it. */
export interface RegressionCase {
  readonly name: string;
  /** As written, relative to the root of the rules. */
  readonly path: string;
  readonly type: string;
  readonly atLeast: number;
  /** Where it stands in its `info.yml`. */
  readonly span: Span;
}

/** The cases of an `info.yml`. */
export function parseRegressionCases(
  file: string,
  text: string,
): { readonly cases: readonly RegressionCase[]; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics } = readYaml(file, text);
  const [first] = documents;
  const tests = first?.kind === "map" ? valueOf(first, "regression_tests_info") : undefined;
  if (tests?.kind !== "list") {
    const reason = "it has no list `regression_tests_info`";
    const place = { file, start: 0, end: 0 };
    return {
      cases: [],
      diagnostics: diagnostics.length > 0 ? diagnostics : [createDiagnostic("TOC8010", { file, reason }, place)],
    };
  }
  return { cases: tests.items.flatMap((test) => toCase(test) ?? []), diagnostics };
}

function toCase(test: YamlValue): RegressionCase | undefined {
  if (test.kind !== "map") return undefined;
  const path = textOf(valueOf(test, "path"));
  if (path === undefined) return undefined;
  const count = valueOf(test, "match_count");
  const atLeast = count?.kind === "scalar" && typeof count.value === "number" ? count.value : 1;
  const name = textOf(valueOf(test, "name")) ?? path;
  return { name, path, type: textOf(valueOf(test, "type")) ?? "", atLeast, span: test.span };
}
