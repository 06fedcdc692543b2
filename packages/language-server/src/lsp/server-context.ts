import { pathToFileURL } from "node:url";
import type { Span } from "@tocsin/core";
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TocsinCapability } from "../protocol/capability.ts";
import type { LineIndex, Position, PositionEncoding } from "../text/line-index.ts";
import type { Location } from "../text/span.ts";
import { Checking } from "../workspace/checking.ts";
import { toFilePath } from "./file-path.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What every request group is given: the connection, the workspace, what the client can do, and the way between its words and ours. */
export class ServerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncoding;
  readonly #onChanged: ((files: readonly string[]) => void)[] = [];
  readonly #onChecked: ((files: readonly string[]) => void)[] = [];
  readonly #checking: Checking;
  readonly #ready = Promise.withResolvers<void>();
  readonly #waiting: (() => void)[] = [];
  #isReady = false;
  /** URIs as the client writes them, by path. */
  readonly #uris = new Map<string, string>();

  constructor(connection: Connection, workspace: Workspace, client: ClientCapabilities, encoding: PositionEncoding) {
    this.connection = connection;
    this.workspace = workspace;
    this.client = client;
    this.encoding = encoding;
    this.#checking = new Checking(workspace, (files) => {
      for (const listener of this.#onChecked) listener(files);
      for (const resolve of this.#waiting.splice(0)) resolve();
    });
  }

  /** Calls back after texts changed, with the files that there may be something else to say of: the one that was written first. */
  onChanged(listener: (files: readonly string[]) => void): void {
    this.#onChanged.push(listener);
  }

  /** Calls back after files were checked, with these. */
  onChecked(listener: (files: readonly string[]) => void): void {
    this.#onChecked.push(listener);
  }

  /** To be called after whatever changes the workspace, with what that gave. */
  changed(files: readonly string[]): void {
    if (files.length === 0) return;
    for (const listener of this.#onChanged) listener(files);
    if (this.isReady) this.#checking.add(files);
  }

  /** Whether the folders have been read: before, names of files that were not read yet would be missed. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when the folders have been read. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The folders have been read: everything is checked now, what is open first. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    const files = [...this.workspace.snapshot.files.keys()];
    this.changed(files);
    // There may be nothing to check: that, too, is told.
    if (files.length === 0) for (const listener of this.#onChecked) listener([]);
  }

  /** Whether files are left to be checked. */
  get isChecking(): boolean {
    return this.#checking.isRunning;
  }

  /** Resolves when every file has been checked. */
  async checked(): Promise<void> {
    await this.ready;
    await this.#checking.finished();
  }

  /** Resolves at the next change, or when a request is cancelled. */
  async changedOr(token: CancellationToken): Promise<void> {
    const next = Promise.withResolvers<void>();
    this.#waiting.push(next.resolve);
    const cancelled = token.onCancellationRequested(() => next.resolve());
    await next.promise;
    cancelled.dispose();
  }

  /** Nothing is worked on any more. */
  end(): void {
    this.#checking.end();
    this.#ready.resolve();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** What only our own clients announce. */
  get own(): TocsinCapability {
    const { tocsin } = (this.client.experimental ?? {}) as { tocsin?: TocsinCapability };
    return typeof tocsin === "object" && tocsin !== null ? tocsin : {};
  }

  /** The path that a workspace knows a URI by. What is not on a disk keeps its URI. */
  toPath(uri: string): string {
    const path = toFilePath(uri);
    this.#uris.set(path, uri);
    return path;
  }

  toUri(path: string): string {
    const known = this.#uris.get(path);
    if (known !== undefined) return known;
    return path.startsWith("/") || /^[a-z]:[\\/]/i.test(path) ? pathToFileURL(path).href : path;
  }

  /** The file of a request, as it is now; undefined also for one of which nothing is said. */
  fileOf({ uri }: { readonly uri: string }): RuleFile | undefined {
    const file = this.workspace.snapshot.files.get(this.toPath(uri));
    return file?.problem === undefined ? file : undefined;
  }

  /** Asks a service about a place of a file; null where the file is not known. */
  at<T>(
    document: { readonly uri: string },
    position: Position,
    ask: (snapshot: Snapshot, file: RuleFile, offset: number) => T,
  ): T | null {
    const file = this.fileOf(document);
    return file === undefined ? null : ask(this.workspace.snapshot, file, this.toOffset(file, position));
  }

  toOffset(file: RuleFile, position: Position): number {
    return file.lines.offsetAt(position, this.encoding);
  }

  toRange({ lines }: { readonly lines: LineIndex }, { start, end }: Span): Range {
    return { start: lines.positionAt(start, this.encoding), end: lines.positionAt(end, this.encoding) };
  }

  /** Undefined where the file is none of the workspace. */
  toLocation({ file, span }: Location): { uri: string; range: Range } | undefined {
    const found = this.workspace.snapshot.files.get(file);
    return found && { uri: this.toUri(file), range: this.toRange(found, span) };
  }

  /** Edits of files of the workspace, against the versions that they were worked out from where the client can tell. */
  toWorkspaceEdit(edits: readonly (Location & { readonly newText: string })[]): WorkspaceEdit {
    const byFile = [...Map.groupBy(edits, ({ file }) => file)].flatMap(([path, own]) => {
      const file = this.workspace.snapshot.files.get(path);
      if (file === undefined) return [];
      const changes = own.map(({ span, newText }) => ({ range: this.toRange(file, span), newText }));
      return [{ uri: this.toUri(path), version: file.version ?? null, changes }];
    });
    if (this.client.workspace?.workspaceEdit?.documentChanges !== true)
      return { changes: Object.fromEntries(byFile.map(({ uri, changes }) => [uri, changes])) };
    return {
      documentChanges: byFile.map(({ uri, version, changes }) => ({ textDocument: { uri, version }, edits: changes })),
    };
  }
}
