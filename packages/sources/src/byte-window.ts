/** A growing buffer that is consumed from its front. A byte is copied once on its way in, and now and then when the buffer grows. */
export class ByteWindow {
  /** Valid from `start` to `end`; overwritten by the next `append`. */
  bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  /** Of these the ones up to `end`. */
  filled: Buffer = this.bytes.subarray(0, 0);
  start = 0;
  end = 0;

  get length(): number {
    return this.end - this.start;
  }

  append(chunk: Uint8Array): void {
    if (this.end + chunk.length > this.bytes.length) this.#makeRoom(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    this.filled = this.bytes.subarray(0, this.end);
  }

  #makeRoom(more: number): void {
    const needed = this.length + more;
    const roomy = needed <= this.bytes.length / 2;
    const target = roomy ? this.bytes : Buffer.allocUnsafe(2 ** Math.ceil(Math.log2(needed)));
    this.bytes.copy(target, 0, this.start, this.end);
    this.end = this.length;
    this.start = 0;
    this.bytes = target;
  }
}
