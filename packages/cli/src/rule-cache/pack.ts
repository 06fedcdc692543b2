import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** JSON, compressed, with a checksum. */
export function pack(value: unknown): Buffer {
  return zstdCompressSync(JSON.stringify(value), { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
}

/** Undefined where the bytes are not what `pack` gave. INVARIANT: else it is what was packed, so its shape need not be asked. */
export function unpack(bytes: Buffer): unknown {
  try {
    return JSON.parse(zstdDecompressSync(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
