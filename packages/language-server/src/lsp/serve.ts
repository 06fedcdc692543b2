import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
} from "vscode-languageserver/node";
import type { PositionEncoding } from "../text/line-index.ts";
import { nodeDisk, type Disk } from "../workspace/disk.ts";
import { Workspace } from "../workspace/workspace.ts";
import { toFilePath } from "./file-path.ts";
import { features } from "./features.ts";
import { quietly } from "./quietly.ts";
import { ServerContext } from "./server-context.ts";
import { watch } from "./synchronization.ts";

export interface ServeOptions {
  /** Of the server, shown to the client. */
  readonly version: string;
  readonly disk?: Disk;
}

/** Puts the server on a connection and lets it listen. What it gives is to be called when the client is gone. */
export function serve(connection: Connection, { version, disk = nodeDisk }: ServeOptions): () => void {
  let folders: readonly string[] = [];
  let server: ServerContext | undefined;
  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params);
    const encoding = chooseEncoding(params.capabilities);
    server = new ServerContext(connection, new Workspace(disk), params.capabilities, encoding);
    for (const feature of features) feature.register(server);
    return { capabilities: toCapabilities(params.capabilities, encoding), serverInfo: { name: "tocsin", version } };
  });
  connection.onInitialized(async () => {
    if (server === undefined) return;
    await watch(server);
    await readFolders(folders, server);
    server.becomeReady();
  });
  connection.onShutdown(() => server?.end());
  connection.listen();
  return () => server?.end();
}

/** Reads the folders, and shows how far it is where the client can. */
async function readFolders(
  folders: readonly string[],
  { connection, workspace, client }: ServerContext,
): Promise<void> {
  const hasProgress = client.window?.workDoneProgress === true;
  const shown = hasProgress ? await quietly(() => connection.window.createWorkDoneProgress()) : undefined;
  shown?.begin("Reading rules", 0);
  let percent = 0;
  await workspace.addFolders(folders, (done, of) => {
    const now = Math.floor((100 * done) / of);
    if (now >= percent + 5) shown?.report((percent = now), `${done} of ${of} files`);
  });
  shown?.done();
}

function toCapabilities(client: ClientCapabilities, encoding: PositionEncoding): ServerCapabilities {
  const all = features.map((feature) => feature.capabilities(client));
  return all.reduce<ServerCapabilities>(
    (joined, one) => ({
      ...joined,
      ...one,
      ...((joined.workspace ?? one.workspace) && { workspace: { ...joined.workspace, ...one.workspace } }),
      experimental: { tocsin: { ...joined.experimental?.tocsin, ...one.experimental?.tocsin } },
    }),
    { positionEncoding: encoding },
  );
}

/** UTF-16 is what JavaScript counts in, and every client knows it; another encoding is taken only from one that does not offer it. */
function chooseEncoding({ general }: ClientCapabilities): PositionEncoding {
  const offered = general?.positionEncodings ?? [];
  if (offered.length === 0 || offered.includes(PositionEncodingKind.UTF16)) return "utf-16";
  return offered.includes(PositionEncodingKind.UTF8)
    ? "utf-8"
    : offered.includes(PositionEncodingKind.UTF32)
      ? "utf-32"
      : "utf-16";
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === "string" ? [rootUri] : []);
  return uris.filter((uri) => uri.startsWith("file:")).map(toFilePath);
}
