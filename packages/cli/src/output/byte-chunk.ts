const firstBytes = 1 << 17;
/** So many are copied sooner one by one than by a call. */
const fewBytes = 64;

/** Text in UTF-8 that grows at its end, until it is taken or passed on. */
export class ByteChunk {
  #bytes = Buffer.allocUnsafeSlow(firstBytes);
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  addText(text: string): void {
    this.#makeRoom(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  addBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  addPart(bytes: Buffer, start: number, end: number): void {
    this.#makeRoom(end - start);
    if (end - start > fewBytes) this.#length += bytes.copy(this.#bytes, this.#length, start, end);
    else for (let at = start; at < end; at++) this.#bytes[this.#length++] = bytes[at]!;
  }

  takeText(): string {
    const text = this.#bytes.toString("utf8", 0, this.#length);
    this.#length = 0;
    return text;
  }

  /** Begins anew. `write`: whether the bytes are written, so that others may take their place. */
  passOn(write: (bytes: Uint8Array) => boolean): void {
    const isWritten = write(this.#bytes.subarray(0, this.#length));
    if (!isWritten) this.#bytes = Buffer.allocUnsafeSlow(firstBytes);
    this.#length = 0;
  }

  #makeRoom(bytes: number): void {
    const wanted = this.#length + bytes;
    if (wanted <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, wanted));
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
