import type { RuleFile } from "../../workspace/rule-file.ts";

const wordOrPath = /[A-Za-z_@][\w@]*(?:\.[A-Za-z_@][\w@]*)*/g;

/** How often each word and dotted path stands in a set of files, in comments and texts too. Kept up to date file by file. */
export class WordCounts {
  readonly #total = new Map<string, number>();
  #files = new Map<RuleFile, ReadonlyMap<string, number>>();

  /** Takes the files as they are now; what has not changed is not read again. */
  update(files: Iterable<RuleFile>): void {
    const before = this.#files;
    this.#files = new Map();
    for (const file of files) {
      const known = before.get(file);
      before.delete(file);
      const counts = known ?? countWords(file.text);
      if (known === undefined) this.#add(counts, 1);
      this.#files.set(file, counts);
    }
    for (const counts of before.values()) this.#add(counts, -1);
  }

  of(word: string): number {
    return this.#total.get(word) ?? 0;
  }

  #add(counts: ReadonlyMap<string, number>, times: 1 | -1): void {
    for (const [word, count] of counts) this.#total.set(word, (this.#total.get(word) ?? 0) + times * count);
  }
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(wordOrPath)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
