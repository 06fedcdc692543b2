/** Words of 32 bits as base64 text, four bytes each with the lowest first. */
export function toSavedWords(words: Int32Array): string {
  const bytes = Buffer.alloc(4 * words.length);
  for (const [at, word] of words.entries()) bytes.writeInt32LE(word, 4 * at);
  return bytes.toString("base64");
}

export function fromSavedWords(saved: string): Int32Array {
  const bytes = Buffer.from(saved, "base64");
  return Int32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readInt32LE(4 * at));
}
