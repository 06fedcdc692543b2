import { findKeyword } from "@tocsin/language";
import { toWord } from "../source/source-name.ts";

/** Gives rules names that no other rule of their module has. */
export interface RuleNames {
  readonly nameOf: (module: string, wanted: string) => string;
}

/** `others` are names that mean something else wherever rules stand, such as those of their sources. */
export function createRuleNames(others: ReadonlySet<string> = new Set()): RuleNames {
  const taken = new Set<string>();
  return {
    nameOf(module, wanted) {
      const word = toWord(wanted).slice(0, 120);
      const base = findKeyword(word) === undefined && !others.has(word) ? word : `${word}_rule`;
      let name = base;
      for (let count = 2; taken.has(`${module}.${name}`); count++) name = `${base}_${count}`;
      taken.add(`${module}.${name}`);
      return name;
    },
  };
}

/** The module of a file by its folders: `rules/windows/builtin/x.yml` → `rules.windows.builtin`. */
export function toModuleName(path: string): string {
  const folders = path
    .split(/[/\\]/)
    .slice(0, -1)
    .filter((folder) => folder !== "" && folder !== "." && folder !== "..");
  const words = folders.map(toWord).map((word) => (findKeyword(word) === undefined ? word : `${word}_rules`));
  return words.length === 0 ? "sigma" : words.join(".");
}

/** The name that a rule would have by its file. */
export function toFileWord(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? "").replace(/\.ya?ml$/i, "");
}
