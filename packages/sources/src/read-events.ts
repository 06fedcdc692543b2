import { open } from "node:fs/promises";
import { createDiagnostic, type Diagnostic, type Event } from "@tocsin/core";
import { contentOf, signatureLength } from "./content.ts";
import { EventParser } from "./event-parser.ts";
import { wholeFile, type FileRange } from "./file-range.ts";
import { gunzip } from "./gunzip.ts";
import type { LineFilter } from "./line-filter.ts";
import type { Malformed } from "./malformed.ts";
import { toReadProblem } from "./read-problem.ts";

/** Some events of an input, in its order, and what became known while they were read. */
export interface EventBatch {
  readonly events: readonly Event[];
  readonly malformed: readonly Malformed[];
  /** Events that the filter passed over. */
  readonly passedOver: number;
  /** Bytes of text read since the batch before, unpacked. */
  readonly bytes: number;
  /** Bytes taken from the file or stream since the batch before, as they are stored. */
  readonly storedBytes: number;
  /** In the last batch: why the input could not be read to its end. */
  readonly problem?: Diagnostic;
  /** In the last batch of a range. */
  readonly rangeEnd?: RangeEnd;
}

export interface RangeEnd {
  /** Line ends in the range. */
  readonly lines: number;
  /** Whether what comes behind the range can be read by itself: nothing that began in the range goes on there. */
  readonly isClean: boolean;
}

const nothing = { events: [], malformed: [], passedOver: 0 };

const chunkBytes = 1 << 20;
const sliceBytes = 1 << 14;

/** The events of a file, as `readEventStream` gives them. */
export function readEventFile(path: string, filter?: LineFilter): AsyncGenerator<EventBatch> {
  return readEventStream(readChunks(path, wholeFile), path, filter);
}

/**
 * The events of a range of a file that `splitEventFile` gave more than one of, or of what follows where such a range begins.
 * Lines are counted from the range's first. Never throws, and gives the batches of the same file read whole, if the range before
 * ended clean.
 */
export async function* readEventRange(path: string, range: FileRange, filter?: LineFilter): AsyncGenerator<EventBatch> {
  const parser = new EventParser(path, filter);
  let problem: Diagnostic | undefined;
  let length = 0;
  try {
    for await (const chunk of readChunks(path, range)) {
      for (const slice of inSlices(chunk)) {
        length += slice.length;
        yield { ...parser.push(slice), bytes: slice.length, storedBytes: slice.length };
      }
    }
  } catch (error) {
    problem = toReadProblem(path, error);
  }
  const goesOn = problem === undefined && range.start + length === range.end;
  const rest = goesOn ? nothing : parser.end();
  const rangeEnd = { lines: parser.line - 1, isClean: !goesOn || parser.isBetweenLines };
  yield { ...rest, bytes: 0, storedBytes: 0, rangeEnd, ...(problem && { problem }) };
}

/** The bytes of a part of a file, each chunk in the place of the one before. */
async function* readChunks(path: string, { start, end }: FileRange): AsyncGenerator<Uint8Array> {
  await using file = await open(path);
  using chunk = takeChunk();
  // What is no file, as a pipe, has no positions.
  const isWhole = start === 0 && end === Number.POSITIVE_INFINITY;
  for (let at = start; at < end;) {
    const { bytesRead } = await file.read(chunk.bytes, 0, Math.min(chunkBytes, end - at), isWhole ? null : at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.bytes.subarray(0, bytesRead);
  }
}

/** Nobody reads into it. */
let spare: Buffer | undefined;

/** Room for a chunk, until it is disposed of. Made anew for each range of a file it would drive the garbage collector. */
function takeChunk(): Disposable & { readonly bytes: Buffer } {
  const bytes = spare ?? Buffer.allocUnsafeSlow(chunkBytes);
  spare = undefined;
  return { bytes, [Symbol.dispose]: () => void (spare = bytes) };
}

/**
 * The events of a stream of bytes: NDJSON, a JSON array, or JSON objects one after another, in UTF-8, each perhaps
 * gzipped; recognised by content. `file` is the name that events and problems carry. Holds one chunk and one event at a
 * time, so that a chunk may be overwritten when the next one is asked for. Never throws: what cannot be read is in the
 * batches.
 */
export async function* readEventStream(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  filter?: LineFilter,
): AsyncGenerator<EventBatch> {
  const parser = new EventParser(file, filter);
  const counter = { stored: 0 };
  const stored = counted(chunks, counter);
  let problem: Diagnostic | undefined;
  try {
    const { start, all } = await peek(stored);
    const content = contentOf(start);
    if (typeof content === "object") problem = createDiagnostic("TOC7004", { file, what: content.unread });
    else {
      for await (const chunk of content === "gzip" ? gunzip(all) : all) {
        for (const slice of inSlices(chunk)) {
          yield { ...parser.push(slice), bytes: slice.length, storedBytes: takeStored(counter) };
        }
      }
    }
  } catch (error) {
    problem = toReadProblem(file, error);
  } finally {
    // INVARIANT: a file is closed also where nobody asks for what lies behind its first bytes.
    await stored.return(undefined);
  }
  const cutOff = problem?.code === "TOC7003" ? "the compressed data is cut off or damaged here" : undefined;
  yield { ...parser.end(cutOff), bytes: 0, storedBytes: takeStored(counter), ...(problem && { problem }) };
}

/** So much at once, for events live as long as their batch: of small ones none is alive when the garbage collector comes. */
function* inSlices(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += sliceBytes) yield chunk.subarray(at, at + sliceBytes);
}

async function* counted(chunks: AsyncIterable<Uint8Array>, counter: { stored: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counter.stored += chunk.length;
    yield chunk;
  }
}

function takeStored(counter: { stored: number }): number {
  const { stored } = counter;
  counter.stored = 0;
  return stored;
}

/** Reads enough to tell the content; `all` gives everything, the part already read included. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let start: Uint8Array = Buffer.alloc(0);
  while (start.length < signatureLength) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  return { start, all: prepend(start, chunks) };
}

async function* prepend(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}
