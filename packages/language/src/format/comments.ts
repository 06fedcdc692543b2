import type { Span } from "@tocsin/core";
import type { Comment } from "../tree/declarations.ts";
import { endsLine, hardLine, suffix, type Doc } from "./doc.ts";

/** A part of a sequence, with the comments that belong to it. */
export interface Commented<T> {
  readonly item: T;
  readonly leading: readonly Comment[];
  readonly doc: Doc;
  readonly trailing?: Comment;
}

/**
 * Hands out the comments of a file to what is printed.
 * INVARIANT: a comment is taken once; what prints a node leaves none inside the node's span behind.
 */
export class Comments {
  readonly text: string;
  readonly #comments: readonly Comment[];
  readonly #taken: Uint8Array;

  constructor(text: string, comments: readonly Comment[]) {
    this.text = text;
    this.#comments = comments;
    this.#taken = new Uint8Array(comments.length);
  }

  /** Takes what is left between two offsets. */
  take(start: number, end: number): readonly Comment[] {
    const found: Comment[] = [];
    for (let index = this.#firstFrom(start); index < this.#comments.length; index++) {
      const comment = this.#comments[index]!;
      if (comment.span.start >= end) break;
      if (this.#taken[index]) continue;
      this.#taken[index] = 1;
      found.push(comment);
    }
    return found;
  }

  has(start: number, end: number): boolean {
    for (let index = this.#firstFrom(start); index < this.#comments.length; index++) {
      if (this.#comments[index]!.span.start >= end) return false;
      if (!this.#taken[index]) return true;
    }
    return false;
  }

  /** Takes the comment that ends the line on which something ended; a comma may stand between. */
  takeTrailing(end: number): Comment | undefined {
    const index = this.#firstFrom(end);
    const comment = this.#comments[index];
    if (!comment || this.#taken[index] || !/^[ \t]*(?:,[ \t]*)?$/.test(this.text.slice(end, comment.span.start)))
      return undefined;
    this.#taken[index] = 1;
    return comment;
  }

  /**
   * Prints the parts of a sequence, in the order of the text, and gives each its comments: those before it, those inside it that
   * found no place of their own, and the one behind it on its line.
   */
  attach<T extends { readonly span: Span }>(
    items: readonly T[],
    from: number,
    print: (item: T) => Doc,
  ): Commented<T>[] {
    let at = from;
    return items.map((item) => {
      const before = this.take(at, item.span.start);
      const doc = print(item);
      const inside = this.take(item.span.start, item.span.end);
      at = item.span.end;
      return { item, leading: [...before, ...inside], doc, trailing: this.takeTrailing(at) };
    });
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#comments[middle]!.span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Comments on lines of their own, the last line ended. */
export function toLines(comments: readonly Comment[]): Doc {
  return comments.map((comment) => [comment.text, hardLine]);
}

/** Comments before a closing brace. */
export function toLastLines(comments: readonly Comment[]): Doc {
  return comments.map((comment) => [hardLine, comment.text]);
}

/** A part between its comments; `separator` stands before the trailing one. */
export function withComments({ leading, doc, trailing }: Omit<Commented<unknown>, "item">, separator: Doc = ""): Doc {
  return [toLines(leading), doc, separator, trailing ? suffix(`  ${trailing.text}`) : ""];
}

export function isCommented({ leading, doc, trailing }: Omit<Commented<unknown>, "item">): boolean {
  return leading.length > 0 || trailing !== undefined || endsLine(doc);
}
