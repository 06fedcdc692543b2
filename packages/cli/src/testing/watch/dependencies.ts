import { moduleOf, type ParsedFile } from "@tocsin/language";
import type { LoadedRules } from "../../rules/load-rules.ts";

/** What each file is made with: files of modules that it uses, of its own module, exceptions to its rules, and files that it names. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

export function toDependencies({ parsed, used, named }: Pick<LoadedRules, "parsed" | "used" | "named">): Dependencies {
  const files = [...parsed, ...used];
  const byModule = Map.groupBy(files, moduleOf);
  const dependencies = new Map(files.map(({ file }) => [file, new Set(named.get(file))]));
  const filesOf = (module: string) => byModule.get(module) ?? [];
  const add = (file: string, others: readonly ParsedFile[]) =>
    others.forEach((other) => dependencies.get(file)?.add(other.file));
  for (const file of files) {
    add(file.file, filesOf(moduleOf(file)));
    for (const { from } of file.tree.uses) add(file.file, filesOf(from.text));
    for (const declaration of file.tree.declarations) {
      if (declaration.kind !== "exceptions") continue;
      const module = declaration.rule.text.split(".").slice(0, -1).join(".");
      for (const excepted of filesOf(module)) add(excepted.file, [file]);
    }
  }
  return dependencies;
}

/** All files that a change of the given ones touches, they themselves included. */
export function findTouched(changed: Iterable<string>, dependencies: readonly Dependencies[]): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const [file, uses] of dependencies.flatMap((each) => [...each])) {
    for (const used of uses) users.set(used, [...(users.get(used) ?? []), file]);
  }
  const touched = new Set<string>();
  const pending = [...changed];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (touched.has(file)) continue;
    touched.add(file);
    pending.push(...(users.get(file) ?? []));
  }
  return touched;
}
