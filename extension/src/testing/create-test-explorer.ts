import * as vscode from "vscode";
import type { FileTests, TestsParams, TestsResult } from "@tocsin/language-server/protocol";
import { createTestTree, type TestTree } from "./test-tree.ts";
import { RuleCoverage, runTests, type AskToRun } from "./run-tests.ts";

export interface TestExplorer extends vscode.Disposable {
  readonly tree: TestTree;
  /** Asks for the tests of all files anew. */
  readonly reload: () => Promise<void>;
  /** Asks for the tests of a file that changed on disk. */
  readonly reloadFile: (uri: vscode.Uri) => Promise<void>;
  /** Something that tests read may have changed: those that are watched run again. */
  readonly rerunWatched: () => void;
  /** The tests of these files are now these. */
  readonly changed: (files: readonly FileTests[]) => void;
  /** Runs what is asked for; without tests those of a file. */
  readonly run: (uri: vscode.Uri, ids?: readonly string[]) => Promise<void>;
}

/** How long changes are gathered before watched tests run again, in milliseconds. */
const gathering = 300;

export function createTestExplorer(ask: AskToRun, load: (params: TestsParams) => Promise<TestsResult>): TestExplorer {
  const controller = vscode.tests.createTestController("tocsin", "Tocsin");
  const tree = createTestTree(controller);
  const reload = async () => {
    const files = await load({});
    tree.clear();
    tree.update(files);
  };
  const reloadFile = async (uri: vscode.Uri) => {
    // The server hears of the file at the same time as we do, and reads it then.
    await new Promise((resolve) => setTimeout(resolve, gathering));
    const files = await load({ uri: uri.toString() });
    changed(files.length > 0 ? files : [{ uri: uri.toString(), rules: [] }]);
  };
  controller.resolveHandler = (item) => (item === undefined ? reload() : undefined);
  controller.refreshHandler = reload;
  const watched = new Set<vscode.TestRunRequest>();
  const runNow = (request: vscode.TestRunRequest, coverage: boolean) => {
    const run = controller.createTestRun(request);
    return runTests(run, tree.testsOf(request.include, request.exclude), coverage, ask);
  };
  const runOrWatch = (coverage: boolean) => async (request: vscode.TestRunRequest, token: vscode.CancellationToken) => {
    if (!request.continuous) return runNow(request, coverage);
    watched.add(request);
    token.onCancellationRequested(() => watched.delete(request));
    await Promise.resolve();
  };
  const plain = controller.createRunProfile(
    "Run",
    vscode.TestRunProfileKind.Run,
    runOrWatch(false),
    true,
    undefined,
    true,
  );
  const covering = controller.createRunProfile(
    "Run with Coverage",
    vscode.TestRunProfileKind.Coverage,
    runOrWatch(true),
    true,
    undefined,
    true,
  );
  covering.loadDetailedCoverage = (_run, file) => Promise.resolve(file instanceof RuleCoverage ? file.details : []);
  let timer: NodeJS.Timeout | undefined;
  const runWatched = () => {
    for (const request of watched) void runNow(toCurrent(request, tree), request.profile === covering);
  };
  const rerunWatched = () => {
    if (watched.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(runWatched, gathering);
  };
  const changed = (files: readonly FileTests[]) => {
    tree.update(files);
    rerunWatched();
  };
  return {
    tree,
    reload,
    reloadFile,
    rerunWatched,
    changed,
    run: async (uri, ids) => {
      const testsOfFile = () => tree.testsOf(undefined).filter((item) => item.uri?.toString() === uri.toString());
      // A lens may be clicked before all tests of the workspace are loaded.
      if (testsOfFile().length === 0) tree.update(await load({ uri: uri.toString() }));
      const all = testsOfFile();
      const chosen = ids === undefined ? all : all.filter(({ id }) => ids.includes(id));
      return runNow(new vscode.TestRunRequest(chosen, undefined, plain), false);
    },
    dispose: () => {
      clearTimeout(timer);
      controller.dispose();
    },
  };
}

/** The request with the items that now stand for what it named: items are made anew when a file changes. */
function toCurrent(request: vscode.TestRunRequest, tree: TestTree): vscode.TestRunRequest {
  if (request.include === undefined) return request;
  const wanted = new Set(tree.testsOf(request.include).map(({ id }) => id));
  const items = tree.testsOf(undefined).filter(({ id }) => wanted.has(id));
  return new vscode.TestRunRequest(items, request.exclude, request.profile, true);
}
