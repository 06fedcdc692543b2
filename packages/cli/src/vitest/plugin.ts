import { fileURLToPath } from "node:url";
import { ruleFileEnding } from "@tocsin/project";

// The entry of `@tocsin/cli/vitest`: what the plugin makes of a rule file comes back here for `describeRules`.
export { describeRules } from "./describe-rules.ts";
export type { SuiteApi } from "./describe-rules.ts";

/** What Vite needs to know of the plugin. */
export interface RulePlugin {
  readonly name: string;
  readonly enforce: "pre";
  /** The module that a rule file stands for; undefined for any other file. */
  readonly load: (id: string) => string | undefined;
}

/** Lets Vitest run rule files as test files: `plugins: [tocsinRules()]`, and `include: ["rules/**\/*.tocsin"]` in `test`. */
export function tocsinRules(): RulePlugin {
  return {
    name: "tocsin-rules",
    enforce: "pre",
    load: (id) => {
      const [file = ""] = id.split("?", 1);
      return file.endsWith(ruleFileEnding) ? toSuiteModule(file) : undefined;
    },
  };
}

function toSuiteModule(file: string): string {
  return [
    `import { describe, test } from "vitest";`,
    `import { describeRules } from ${JSON.stringify(fileURLToPath(import.meta.url))};`,
    `describeRules(${JSON.stringify(file)}, { describe, test });`,
    "",
  ].join("\n");
}
