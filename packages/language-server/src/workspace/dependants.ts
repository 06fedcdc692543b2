import type { RuleFile } from "./rule-file.ts";

/**
 * The files other than the changed one that may have something else said of them afterwards: those that see a name whose declaration changed,
 * directly or through declarations of others, those whose rules have other exceptions, and of the unresolved ones those that lack such a name. May
 * name some that come to the same.
 */
export function findDependants(
  before: RuleFile | undefined,
  after: RuleFile | undefined,
  files: Iterable<RuleFile>,
  unresolved: readonly string[] = [],
): ReadonlySet<RuleFile> {
  const changed = findChangedNames(before, after);
  const own = new Set([before?.file, after?.file]);
  const others = [...files].filter(({ file }) => !own.has(file));
  const open = new Set(unresolved);
  const found = new Set<RuleFile>();
  for (let name = changed.pop(); name !== undefined; name = changed.pop()) {
    for (const file of others) {
      if (found.has(file) || !sees(file, name, open.has(file.file))) continue;
      found.add(file);
      const { module, names } = file.declared;
      // What uses a changed macro is itself changed; nobody looks into a rule.
      for (const [word, text] of names) if (text !== "\nrule") changed.push({ module, word });
    }
  }
  return found;
}

interface ModuleName {
  readonly module: string;
  readonly word: string;
}

function sees(file: RuleFile, { module, word }: ModuleName, isUnresolved: boolean): boolean {
  if (!file.words.has(word)) return false;
  if (isUnresolved) return true;
  const { declared, parsed } = file;
  return (
    declared.module === module ||
    parsed.tree.uses.some(({ from }) => from.text === module) ||
    declared.exceptions.has(`${module}.${word}`)
  );
}

function findChangedNames(before: RuleFile | undefined, after: RuleFile | undefined): ModuleName[] {
  const [left, right] = [before?.declared, after?.declared];
  const names: ModuleName[] = [];
  const isSameModule = left?.module === right?.module;
  for (const [one, other] of [[left, right] as const, [right, left] as const]) {
    for (const [word, text] of one?.names ?? []) {
      if (!isSameModule || other?.names.get(word) !== text) names.push({ module: one!.module, word });
    }
    for (const [rule, text] of one?.exceptions ?? []) {
      if (other?.exceptions.get(rule) === text) continue;
      const dot = rule.lastIndexOf(".");
      names.push({ module: rule.slice(0, Math.max(0, dot)), word: rule.slice(dot + 1) });
    }
  }
  return names;
}
