import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from "vscode-languageserver/node";
import { toLexemes } from "@tocsin/language";
import { LineIndex } from "../text/line-index.ts";
import { entangled } from "../workspace/edited-workspace.test-data.ts";
import { createRandom, randomEdit } from "../random-edits.test-data.ts";
import { startClient, type TestClient } from "./client.test-data.ts";

/** What came of random edits and requests. */
export interface EditedServer {
  /** Requests that were answered with a failure other than that they were cancelled. */
  readonly failures: readonly string[];
  readonly asked: number;
  /** Diagnostics that were sent for an older text than one that was sent before, or that lie outside of their text. */
  readonly stale: readonly string[];
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly range: { readonly start: Position; readonly end: Position } }[];
}

type Ask = (document: { readonly uri: string }, position: Position) => readonly [string, object];

/** What was taken back, and a name that cannot be given. */
const expected: readonly number[] = [LSPErrorCodes.RequestCancelled, ErrorCodes.InvalidRequest];
const wholeFile = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

/** Every request about a text. */
const requests: readonly Ask[] = [
  (textDocument, position) => ["textDocument/definition", { textDocument, position }],
  (textDocument, position) => [
    "textDocument/references",
    { textDocument, position, context: { includeDeclaration: true } },
  ],
  (textDocument, position) => ["textDocument/documentHighlight", { textDocument, position }],
  (textDocument, position) => ["textDocument/prepareRename", { textDocument, position }],
  (textDocument, position) => ["textDocument/rename", { textDocument, position, newName: "some_name" }],
  (textDocument, position) => ["textDocument/completion", { textDocument, position }],
  (textDocument, position) => ["textDocument/hover", { textDocument, position }],
  (textDocument, position) => ["textDocument/signatureHelp", { textDocument, position }],
  (textDocument, position) => ["textDocument/prepareCallHierarchy", { textDocument, position }],
  (textDocument, position) => ["textDocument/selectionRange", { textDocument, positions: [position] }],
  (textDocument, position) => ["textDocument/onTypeFormatting", { textDocument, position, ch: "}", options }],
  (textDocument, position) => ["textDocument/onTypeFormatting", { textDocument, position, ch: "\n", options }],
  (textDocument) => ["textDocument/documentSymbol", { textDocument }],
  (textDocument) => ["textDocument/foldingRange", { textDocument }],
  (textDocument) => ["textDocument/formatting", { textDocument, options }],
  (textDocument, start) => ["textDocument/rangeFormatting", { textDocument, range: { start, end: start }, options }],
  (textDocument) => ["textDocument/semanticTokens/full", { textDocument }],
  (textDocument) => ["textDocument/semanticTokens/full/delta", { textDocument, previousResultId: "1" }],
  (textDocument) => ["textDocument/inlayHint", { textDocument, range: wholeFile }],
  (textDocument) => ["textDocument/codeLens", { textDocument }],
  (textDocument) => ["textDocument/documentLink", { textDocument }],
  (textDocument, start) => [
    "textDocument/codeAction",
    { textDocument, range: { start, end: start }, context: { diagnostics: [] } },
  ],
  () => ["workspace/symbol", { query: "a" }],
  ({ uri }) => ["tocsin/tests", { uri }],
];

/** Edits the files of a workspace at random, asks whatever an editor asks, and takes back some of what it asked. */
export async function editServer(seed: number, edits: number): Promise<EditedServer> {
  const random = createRandom(seed);
  const texts = new Map(Object.entries(entangled).map(([path, text]) => [`file://${path}`, text]));
  const client = await startClient({ capabilities: { experimental: { tocsin: { tests: true } } } });
  const watch = watchPublished(client, texts);
  const able = requests.filter((ask) => isAble(ask({ uri: "" }, { line: 0, character: 0 })[0], client));
  for (const [uri, text] of texts) watch.open(uri, text);
  const failures: string[] = [];
  const answers: Promise<void>[] = [];
  const ask = (uri: string, text: string) => {
    const position = new LineIndex(text).positionAt(random(text.length + 1), "utf-16");
    const [method, params] = able[random(able.length)]!({ uri }, position);
    const { promise, cancel } = send(client, method, params);
    answers.push(promise.then((failure) => void (failure && failures.push(`${method}: ${failure}`))));
    if (random(10) === 0) cancel();
  };
  for (let edit = 0; edit < edits; edit++) {
    const uri = [...texts.keys()][random(texts.size)]!;
    const before = random(25) === 0 ? entangled[uri.slice("file://".length)]! : texts.get(uri)!;
    const { start, end, text } = randomEdit(before, random);
    watch.change(uri, before, start, end, text);
    for (let more = random(3); more > 0; more--) ask(uri, texts.get(uri)!);
    if (edit % 20 === 0) await Promise.all(answers);
  }
  await Promise.all(answers);
  client.dispose();
  return { failures, asked: answers.length, stale: watch.stale };
}

/** Types a text token by token into a file, and asks everything at the end of what is written each time. Gives what failed. */
export async function typeText(text: string, step = 1): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  const client = await startClient({
    files: diskOf(entangled),
    capabilities: { experimental: { tocsin: { tests: true } } },
  });
  const watch = watchPublished(client, texts);
  const uri = "file:///rules/typed.tocsin";
  watch.open(uri, "");
  const able = requests.filter((ask) => isAble(ask({ uri: "" }, { line: 0, character: 0 })[0], client));
  const failures: string[] = [];
  const ends = [...toLexemes(text).map(({ span }) => span.end), text.length].filter((_, index) => index % step === 0);
  for (const end of ends) {
    const before = texts.get(uri)!;
    watch.change(uri, before, before.length, before.length, text.slice(before.length, end));
    const position = new LineIndex(text).positionAt(end, "utf-16");
    const answers = able.map(async (ask) => {
      const [method, params] = ask({ uri }, position);
      const failure = await send(client, method, params).promise;
      if (failure !== undefined) failures.push(`${method} behind ${text.slice(end - 20, end)}: ${failure}`);
    });
    await Promise.all(answers);
  }
  client.dispose();
  return [...failures, ...watch.stale];
}

function diskOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("/rules/", ""), text]));
}

function isAble(method: string, { initialized }: TestClient): boolean {
  const { capabilities } = initialized;
  if (method.startsWith("textDocument/completion")) return capabilities.completionProvider !== undefined;
  if (method === "textDocument/codeAction") return capabilities.codeActionProvider !== undefined;
  return true;
}

/** A request whose promise resolves whatever comes: with the message of a failure that is none of ours to expect. */
function send({ connection }: TestClient, method: string, params: object) {
  const source = new CancellationTokenSource();
  const promise = connection.sendRequest(method, params, source.token).then(
    () => undefined,
    (error: { readonly code?: number; readonly message: string }) => {
      return expected.includes(error.code ?? 0) ? undefined : error.message;
    },
  );
  return { promise, cancel: () => source.cancel() };
}

function watchPublished({ connection }: TestClient, texts: Map<string, string>) {
  const versions = new Map<string, number>();
  const shown = new Map<string, number>();
  /** The texts of each file, by version. */
  const history = new Map<string, string>();
  const stale: string[] = [];
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics }: Published) => {
    if (version === undefined) return;
    if (version < (shown.get(uri) ?? 0)) stale.push(`${uri}: ${version} after ${shown.get(uri)}`);
    shown.set(uri, version);
    const lines = new LineIndex(history.get(`${uri} ${version}`) ?? "");
    for (const { range } of diagnostics) {
      if (range.end.line >= lines.lineCount) stale.push(`${uri}: a diagnostic of ${version} lies outside of it`);
    }
  });
  const note = (uri: string, version: number, text: string) => {
    versions.set(uri, version);
    texts.set(uri, text);
    history.set(`${uri} ${version}`, text);
  };
  return {
    stale,
    open(uri: string, text: string) {
      note(uri, 1, text);
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "tocsin", version: 1, text },
      });
    },
    /** The whole text where it is not the one of before, else the range. */
    change(uri: string, before: string, start: number, end: number, text: string) {
      const version = versions.get(uri)! + 1;
      const lines = new LineIndex(before);
      const range = { start: lines.positionAt(start, "utf-16"), end: lines.positionAt(end, "utf-16") };
      const whole = before === texts.get(uri) ? [] : [{ text: before }];
      // A place inside a pair of surrogates is taken to its beginning, as editors do.
      const [from, to] = [lines.offsetAt(range.start, "utf-16"), lines.offsetAt(range.end, "utf-16")];
      note(uri, version, before.slice(0, from) + text + before.slice(Math.max(from, to)));
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [...whole, { range, text }],
      });
    },
  };
}
