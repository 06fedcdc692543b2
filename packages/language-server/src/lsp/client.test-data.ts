import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { memoryDisk } from "../workspace/disk.test-data.ts";
import { serve } from "./serve.ts";

/** A client of a server in the same process, joined by streams in memory. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The files on the disk that the server reads. */
  readonly files: Map<string, string>;
  dispose(): void;
}

export interface TestClientOptions {
  /** On the disk, by path below the only workspace folder, `/rules`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  /** Puts handlers on the client's end before anything is sent. */
  readonly listen?: (client: { readonly connection: ProtocolConnection }) => void;
}

export async function startClient({
  files = {},
  capabilities = {},
  listen,
}: TestClientOptions = {}): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const disk = new Map(Object.entries(files).map(([path, text]) => [`/rules/${path}`, text]));
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const end = serve(server, { version: "0.0.0", disk: memoryDisk(disk) });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  listen?.({ connection });
  connection.listen();
  const folder = { uri: "file:///rules", name: "rules" };
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: [folder],
  });
  await connection.sendNotification("initialized", {});
  const dispose = () => {
    end();
    connection.dispose();
    server.dispose();
  };
  return { connection, initialized, files: disk, dispose };
}
