import type { LastState } from "../ide/lens/code-lenses.ts";
import { listTests } from "../ide/tests/list-tests.ts";
import type { RanTest } from "../ide/tests/run-selected-tests.ts";
import type { ServerContext } from "./server-context.ts";

const known = new WeakMap<ServerContext, TestResults>();

/** How the tests of a server's files went when they ran last. */
export function testResultsOf(server: ServerContext): TestResults {
  const results = known.get(server) ?? new TestResults(server);
  known.set(server, results);
  return results;
}

/** What changed is not what ran: it is forgotten. */
export class TestResults {
  readonly #states = new Map<string, LastState>();
  readonly #server: ServerContext;

  constructor(server: ServerContext) {
    this.#server = server;
    server.onChanged((files) => {
      for (const path of files) this.#forget(path);
    });
  }

  get states(): ReadonlyMap<string, LastState> {
    return this.#states;
  }

  add(tests: readonly RanTest[]): void {
    for (const { id, state } of tests) this.#states.set(id, state);
  }

  /** Asks the editor to draw anew what shows them. */
  show(): void {
    const { client, connection } = this.#server;
    if (client.workspace?.codeLens?.refreshSupport !== true) return;
    connection.sendRequest("workspace/codeLens/refresh").catch(() => {
      // An editor that has just gone draws nothing anew.
    });
  }

  #forget(path: string): void {
    const file = this.#states.size === 0 ? undefined : this.#server.workspace.snapshot.files.get(path);
    if (file === undefined) return;
    for (const { tests } of listTests(file.parsed)) for (const { id } of tests) this.#states.delete(id);
  }
}
