import * as vscode from "vscode";
import type { FileTests } from "@tocsin/language-server/protocol";

/** The tests of the workspace as the Test Explorer shows them: file, rule, test. */
export interface TestTree {
  /** Takes the tests of these files in place of what was there. */
  readonly update: (files: readonly FileTests[]) => void;
  readonly clear: () => void;
  /** The tests at and below these items, or all of them. */
  readonly testsOf: (
    items: readonly vscode.TestItem[] | undefined,
    left?: readonly vscode.TestItem[],
  ) => vscode.TestItem[];
  /** The rules of a file as they were last told. */
  readonly rulesOf: (uri: vscode.Uri) => FileTests["rules"];
}

export function createTestTree(controller: vscode.TestController): TestTree {
  const known = new Map<string, FileTests>();
  const update = (file: FileTests) => {
    const uri = vscode.Uri.parse(file.uri);
    const withTests = file.rules.filter(({ tests }) => tests.length > 0);
    known.set(uri.toString(), file);
    if (withTests.length === 0) return controller.items.delete(uri.toString());
    const item = controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
    item.children.replace(withTests.map((rule) => toRuleItem(controller, uri, rule)));
    controller.items.add(item);
  };
  return {
    update: (files) => files.forEach(update),
    clear: () => {
      known.clear();
      controller.items.replace([]);
    },
    testsOf: (items, left = []) => leavesOf(items ?? [...controller.items].map(([, item]) => item), new Set(left)),
    rulesOf: (uri) => known.get(uri.toString())?.rules ?? [],
  };
}

function toRuleItem(
  controller: vscode.TestController,
  uri: vscode.Uri,
  rule: FileTests["rules"][number],
): vscode.TestItem {
  const item = controller.createTestItem(rule.id, rule.name, uri);
  item.description = rule.title;
  item.range = toRange(rule.range);
  item.children.replace(
    rule.tests.map((test, index) => {
      const leaf = controller.createTestItem(test.id, test.name, uri);
      leaf.range = toRange(test.range);
      leaf.sortText = String(index).padStart(6, "0");
      return leaf;
    }),
  );
  return item;
}

function leavesOf(items: readonly vscode.TestItem[], left: ReadonlySet<vscode.TestItem>): vscode.TestItem[] {
  return items.flatMap((item) => {
    if (left.has(item)) return [];
    return item.children.size === 0
      ? [item]
      : leavesOf(
          [...item.children].map(([, child]) => child),
          left,
        );
  });
}

export function toRange({ start, end }: { start: PositionLike; end: PositionLike }): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

interface PositionLike {
  readonly line: number;
  readonly character: number;
}
