/** One line of the run: a check that passes or fails as a whole, or a suite of tests counted one by one. */
export interface Stage {
  readonly name: string;
  readonly kind: "check" | "suite";
  /** What Node is called with, from the root of the workspace. */
  readonly args: readonly string[];
}

export const checks: readonly Stage[] = [
  check("generated", "tools/generate/main.ts", "--check"),
  check("types", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."),
  check("webviews", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "extension/webview"),
  check("lint", "node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings"),
  check("format", "node_modules/oxfmt/bin/oxfmt", "--check"),
  check("unused", "node_modules/knip/bin/knip.js", "--no-progress"),
];

export const shortSuites: readonly Stage[] = [suite("unit"), suite("spec"), suite("blackbox"), suite("elasticsearch")];

export const longSuites: readonly Stage[] = [suite("long"), suite("editor")];

/** The stages of a named run; `names` picks some of them. Unknown names are returned for the error. */
export function toStages(
  run: string,
  names: readonly string[],
): { stages: readonly Stage[]; unknown: readonly string[] } {
  const all = stagesOfRun(run);
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  return { stages: names.length === 0 ? all : all.filter((stage) => names.includes(stage.name)), unknown };
}

function stagesOfRun(run: string): readonly Stage[] {
  if (run === "lint") return checks;
  return run === "long" ? longSuites : [...checks, ...shortSuites];
}

function check(name: string, ...args: string[]): Stage {
  return { name, kind: "check", args: ["--conditions=source", ...args] };
}

function suite(name: string): Stage {
  return { name, kind: "suite", args: ["node_modules/vitest/vitest.mjs", "run", "--project", name] };
}
