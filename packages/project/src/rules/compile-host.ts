import { dirname, join } from "node:path";
import type { CompileHost } from "@tocsin/language";
import { ruleDisk, type RuleDisk } from "./rule-disk.ts";

/** Lets the compiler read what rules name, on this machine's disk and not above the root of the rule that names it. */
export function createCompileHost(rootOf: (ruleFile: string) => string, disk: RuleDisk = ruleDisk): CompileHost {
  return {
    readText: disk.tableText,
    resolve(fromFile, path) {
      const target = join(dirname(fromFile), path);
      return disk.isBelow(target, rootOf(fromFile)) ? target : undefined;
    },
  };
}
