import { PassThrough } from "node:stream";
import { serveStreams } from "@tocsin/language-server";

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly version?: number; readonly state?: string };
  readonly result?: unknown;
}

/** An editor in the same process as the server, joined to it by streams in memory; it does not ask for diagnostics, they are sent to it. */
export class BenchClient {
  readonly #folder: string;
  readonly #toServer = new PassThrough();
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #listeners = new Set<(message: Message) => void>();
  readonly #versions = new Map<string, number>();
  #rest = Buffer.alloc(0);
  #lastId = 0;
  #isBusy = true;
  canComplete = false;

  constructor(folder: string) {
    this.#folder = folder;
    const fromServer = new PassThrough();
    fromServer.on("data", (chunk: Buffer) => this.#read(chunk));
    serveStreams(this.#toServer, fromServer, { version: "0.0.0" });
  }

  uriOf(path: string): string {
    return `${this.#folder}/${path.split("/").map(encodeURIComponent).join("/")}`;
  }

  async initialize(): Promise<void> {
    const capabilities = { experimental: { tocsin: { status: true } } };
    const folders = [{ uri: this.#folder, name: "rules" }];
    const result = await this.#request("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders,
    });
    const { capabilities: able } = result as { readonly capabilities: { readonly completionProvider?: object } };
    this.canComplete = able.completionProvider !== undefined;
  }

  /** Lets the server read the folder. */
  ready(): Promise<unknown> {
    const read = this.#until(({ method, params }) => method === "tocsin/status" && params?.state !== "indexing");
    this.#notify("initialized", {});
    return read;
  }

  /** Until there is nothing left that the server wants to look at. */
  async checked(): Promise<void> {
    if (this.#isBusy)
      await this.#until(({ method, params }) => method === "tocsin/status" && params?.state === "ready");
  }

  open(uri: string, text: string): void {
    this.#versions.set(uri, 1);
    this.#notify("textDocument/didOpen", { textDocument: { uri, languageId: "tocsin", version: 1, text } });
  }

  close(uri: string): void {
    this.#notify("textDocument/didClose", { textDocument: { uri } });
  }

  judged(uri: string, version: number): Promise<unknown> {
    return this.#until(({ method, params }) => {
      return method === "textDocument/publishDiagnostics" && params?.uri === uri && params.version === version;
    });
  }

  /** Resolves when the diagnostics of the file at its new text, and of others that depend on it, have come. */
  async change(
    uri: string,
    range: { start: Position; end: Position },
    text: string,
    others: readonly string[] = [],
  ): Promise<void> {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    this.#isBusy = true;
    const all = [this.judged(uri, version), ...others.map((other) => this.judged(other, 1))];
    this.#notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    await Promise.all(all);
  }

  complete(uri: string, position: Position): Promise<unknown> {
    return this.#request("textDocument/completion", { textDocument: { uri }, position });
  }

  /** How many files the edit changes. */
  async rename(uri: string, position: Position, newName: string): Promise<number> {
    const edit = await this.#request("textDocument/rename", { textDocument: { uri }, position, newName });
    return Object.keys((edit as { readonly changes: object }).changes).length;
  }

  async dispose(): Promise<void> {
    await this.#request("shutdown", undefined);
    this.#toServer.end();
  }

  #until(isWanted: (message: Message) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = (message: Message) => {
        if (!isWanted(message)) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ jsonrpc: "2.0", id, method, params });
    return answer;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.#toServer.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#toServer.write(body);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = this.#rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString("latin1", 0, end))?.[1]);
      const total = end + 4 + length;
      if (this.#rest.length < total) return;
      const message = JSON.parse(this.#rest.toString("utf8", end + 4, total)) as Message;
      this.#rest = this.#rest.subarray(total);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined && message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
      this.#answers.delete(message.id);
      return;
    }
    if (message.method === "tocsin/status") this.#isBusy = message.params?.state !== "ready";
    for (const listener of this.#listeners) listener(message);
  }
}
