import { once } from "node:events";
import { createGunzip, type Gunzip } from "node:zlib";

/** Compressed bytes taken at a time; a bomb makes 1,032 times as many of them at most. */
const sliceBytes = 32 * 1024;

/**
 * Unpacks gzip of one or several members. What could be unpacked is yielded before it throws at damaged or missing data.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  const unpacked: Buffer[] = [];
  const failed: { error?: Error } = {};
  stream.on("data", (chunk: Buffer) => unpacked.push(chunk));
  stream.on("error", (error) => (failed.error = error));
  for await (const slice of slices(chunks)) {
    await write(stream, slice);
    yield* unpacked.splice(0);
    if (failed.error !== undefined) break;
  }
  if (failed.error === undefined) await end(stream);
  yield* unpacked.splice(0);
  stream.destroy();
  if (failed.error !== undefined) throw failed.error;
}

async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += sliceBytes) yield chunk.subarray(at, at + sliceBytes);
  }
}

function write(stream: Gunzip, slice: Uint8Array): Promise<void> {
  return new Promise((resolve) => stream.write(slice, () => resolve()));
}

async function end(stream: Gunzip): Promise<void> {
  stream.end();
  await once(stream, "close").catch(() => undefined);
}
