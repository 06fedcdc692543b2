import { readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { CompileHost } from "@tocsin/language";
import { toReadProblem } from "@tocsin/sources";

/** Lets the compiler read what rules name, on this machine's disk and not above the root of the rule that names it. */
export function createCompileHost(rootOf: (ruleFile: string) => string): CompileHost {
  return {
    readText(path) {
      try {
        return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
      } catch (error) {
        return { error: toReason(path, error) };
      }
    },
    resolve(fromFile, path) {
      const target = join(dirname(fromFile), path);
      return isBelow(target, rootOf(fromFile)) ? target : undefined;
    },
  };
}

function toReason(path: string, error: unknown): string {
  if (error instanceof TypeError) return "it is not valid UTF-8";
  const { code, message } = toReadProblem(path, error);
  return code === "TOC7001" ? "no such file" : message;
}

/** Whether the path leads below the root, links followed as far as they exist. */
function isBelow(path: string, root: string): boolean {
  const way = relative(realPath(root), realPath(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(realPath(parent), relative(parent, resolve(path)));
  }
}
