import type { RuleFile } from "./rule-file.ts";

/**
 * The files other than the changed one that may have something else said of them afterwards: those that see a name whose declaration changed,
 * directly or through declarations of others, those whose rules have other exceptions, and where there are other names than before, all that
 * have names which are not found. May give some of which the same will be said.
 */
export function findDependants(
  before: RuleFile | undefined,
  after: RuleFile | undefined,
  files: Iterable<RuleFile>,
  unresolved: readonly string[] = [],
): ReadonlySet<RuleFile> {
  const all = [...files];
  const found = new Set(findUsers(findChangedNames(before, after), all));
  const unknown = new Set(haveOtherNames(before, after) ? unresolved : []);
  for (const file of all) if (unknown.has(file.file)) found.add(file);
  for (const file of [before, after]) if (file !== undefined) found.delete(file);
  return found;
}

interface ModuleName {
  readonly module: string;
  readonly word: string;
}

/** The files that see one of the names, or one whose declaration is made of them. */
function findUsers(names: readonly ModuleName[], files: readonly RuleFile[]): ReadonlySet<RuleFile> {
  const found = new Set<RuleFile>();
  const known = new Set(names.map(toKey));
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const file of files) {
      if (!sees(file, name)) continue;
      found.add(file);
      for (const [word, { text, isRule }] of file.declared.names) {
        const user = { module: file.declared.module, word };
        if (isRule || known.has(toKey(user)) || !text.includes(name.word)) continue;
        known.add(toKey(user));
        waiting.push(user);
      }
    }
  }
  return found;
}

function toKey({ module, word }: ModuleName): string {
  return `${module}\n${word}`;
}

function sees(file: RuleFile, { module, word }: ModuleName): boolean {
  if (!file.words.has(word)) return false;
  const { declared, parsed } = file;
  return (
    declared.module === module ||
    parsed.tree.uses.some(({ from }) => from.text === module) ||
    declared.exceptions.has(`${module}.${word}`)
  );
}

/** Whether there are other names than before: what a name that is unknown may have meant is looked for among all. */
function haveOtherNames(before: RuleFile | undefined, after: RuleFile | undefined): boolean {
  const namesOf = (file: RuleFile | undefined) =>
    file === undefined ? "" : [file.declared.module, ...file.declared.names.keys()].join("\n");
  return namesOf(before) !== namesOf(after);
}

function findChangedNames(before: RuleFile | undefined, after: RuleFile | undefined): ModuleName[] {
  const [left, right] = [before?.declared, after?.declared];
  const isAlike = left?.module === right?.module && left?.imports === right?.imports;
  const names: ModuleName[] = [];
  for (const [one, other] of [[left, right] as const, [right, left] as const]) {
    for (const [word, { text, isRule }] of one?.names ?? []) {
      const same = other?.names.get(word);
      if (!isAlike || same?.text !== text || same.isRule !== isRule) names.push({ module: one!.module, word });
    }
    for (const [rule, text] of one?.exceptions ?? []) {
      if (isAlike && other?.exceptions.get(rule) === text) continue;
      const dot = rule.lastIndexOf(".");
      names.push({ module: rule.slice(0, Math.max(0, dot)), word: rule.slice(dot + 1) });
    }
  }
  return names;
}
