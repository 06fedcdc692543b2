import { dirname, relative, sep } from "node:path";
import { moduleOf, type ParsedFile } from "@tocsin/language";
import type { Location } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { pathTextsIn } from "./path-texts.ts";

/** A file, or a folder with all in it, that gets another path. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

export interface FileEdit extends Location {
  readonly newText: string;
}

/** What has to be written in rule files, at their paths of before, so that they name the same files and modules once files have moved. */
export function toFileRenameEdits(snapshot: Snapshot, moves: readonly FileMove[]): readonly FileEdit[] {
  const moved = (path: string) => {
    const move = moves.find(
      ({ from }) => path === from || path.startsWith(`${from}${sep}`) || path.startsWith(`${from}/`),
    );
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
  const files = [...snapshot.files.values()];
  return [
    ...files.flatMap((file) => toPathEdits(file, snapshot, moved)),
    ...files.flatMap((file) => toModuleEdits(file.parsed, snapshot, moved(file.file))),
  ];
}

function toPathEdits(file: RuleFile, { host }: Snapshot, moved: (path: string) => string): readonly FileEdit[] {
  return pathTextsIn(file.parsed.tree).flatMap(({ value, span }) => {
    const target = host.resolve(file.file, value);
    if (target === undefined || (moved(target) === target && moved(file.file) === file.file)) return [];
    const way = relative(dirname(moved(file.file)), moved(target))
      .split(sep)
      .join("/");
    const inner = { start: span.start + 1, end: span.end - 1 };
    return way === value ? [] : [{ file: file.file, span: inner, newText: way.replaceAll(/["\\]/g, "\\$&") }];
  });
}

/** A file that says no module is of one that has the file's name: who uses it must follow. */
function toModuleEdits(parsed: ParsedFile, { files, linked }: Snapshot, path: string): readonly FileEdit[] {
  const [before, after] = [moduleOf(parsed), moduleOf({ ...parsed, file: path })];
  if (before === after || (linked.modules.get(before)?.files.length ?? 0) > 1) return [];
  return [...files.values()].flatMap(({ file, parsed: { tree } }) => {
    const uses = tree.uses.filter(({ from }) => from.text === before).map(({ from }) => from.span);
    const excepted = tree.declarations.flatMap((node) => {
      const isOfIt = node.kind === "exceptions" && node.rule.text.startsWith(`${before}.`);
      return isOfIt ? [{ start: node.rule.span.start, end: node.rule.span.start + before.length }] : [];
    });
    return [...uses, ...excepted].map((span) => ({ file, span, newText: after }));
  });
}
