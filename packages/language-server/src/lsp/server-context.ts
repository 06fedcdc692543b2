import { fileURLToPath, pathToFileURL } from "node:url";
import type { Span } from "@tocsin/core";
import type { ClientCapabilities, Connection, Range, WorkspaceEdit } from "vscode-languageserver/node";
import type { TocsinCapability } from "../protocol/capability.ts";
import type { LineIndex, Position, PositionEncoding } from "../text/line-index.ts";
import type { Location } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What every request group is given: the connection, the workspace, what the client can do, and the way between its words and ours. */
export class ServerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncoding;
  readonly #listeners: ((files: readonly string[]) => void)[] = [];
  /** URIs as the client writes them, by path. */
  readonly #uris = new Map<string, string>();

  constructor(connection: Connection, workspace: Workspace, client: ClientCapabilities, encoding: PositionEncoding) {
    this.connection = connection;
    this.workspace = workspace;
    this.client = client;
    this.encoding = encoding;
  }

  /** Calls back after the texts of files, or what there is to say of them, changed: those that were written first. */
  onChanged(listener: (files: readonly string[]) => void): void {
    this.#listeners.push(listener);
  }

  changed(files: readonly string[]): void {
    for (const listener of this.#listeners) listener(files);
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

  /** The file of a request, as it is now. */
  fileOf({ uri }: { readonly uri: string }): RuleFile | undefined {
    return this.workspace.snapshot.files.get(this.toPath(uri));
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

function toFilePath(uri: string): string {
  if (!uri.startsWith("file:")) return uri;
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}
