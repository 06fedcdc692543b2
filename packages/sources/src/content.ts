/** What the first bytes of an input say it is; `text` where they say nothing. */
export function contentOf(start: Uint8Array): "gzip" | "text" | { readonly unread: string } {
  const signature = signatures.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (signature === undefined) return "text";
  return signature.name === "gzip" ? "gzip" : { unread: signature.name };
}

/** As many bytes as the longest signature has. */
export const signatureLength = 8;

const signatures: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "gzip", bytes: [0x1f, 0x8b] },
  { name: "compressed with zstd", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "compressed with bzip2", bytes: [0x42, 0x5a, 0x68] },
  { name: "compressed with xz", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: "a zip archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "a binary Windows event log", bytes: [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00] },
  { name: "UTF-16 text", bytes: [0xff, 0xfe] },
  { name: "UTF-16 text", bytes: [0xfe, 0xff] },
];
