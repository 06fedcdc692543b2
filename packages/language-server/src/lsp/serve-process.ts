import type { Readable, Writable } from "node:stream";
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve, type ServeOptions } from "./serve.ts";

/** Serves the process that started this one: over standard input and output, or as its arguments say (`--node-ipc`, `--socket=…`, `--pipe=…`). */
export function serveProcess(options: ServeOptions): void {
  const isChosen = process.argv.some((argument) => /^--(node-ipc|socket|pipe|stdio)/.test(argument));
  const connection = isChosen
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, options);
}

/** Serves a client in the same process, or at the other end of any two streams. */
export function serveStreams(input: Readable, output: Writable, options: ServeOptions): void {
  const end = serve(createConnection(new StreamMessageReader(input), new StreamMessageWriter(output)), options);
  input.once("end", end);
  input.once("close", end);
}
