import { TemporaryFolder, type TemporaryFile } from "./temporary-folder.ts";

export interface ExternalSortOptions<Item> {
  readonly compare: (left: Item, right: Item) => number;
  /** One line of text without a line feed, and back. `before`: the item of the line before, if there is one. */
  readonly toLine: (item: Item, before: Item | undefined) => string;
  readonly parseLine: (line: string, before: Item | undefined) => Item;
  /** Sum of the sizes of the items that are kept in memory. */
  readonly budget: number;
}

/** Sorts more items than memory holds. */
export interface ExternalSort<Item> {
  /** `size` in the unit of the budget. */
  add(item: Item, size: number): void;
  /** All items in order; items that compare equal in the order they were added. To be called after the last `add`. */
  sorted(): Iterable<Item>;
  /** How many sorted runs went to disk. */
  readonly runs: number;
  /** Forgets the items and removes the temporary files, which otherwise stay until the process exits. */
  readonly close: () => void;
}

const readBytes = 256 * 1024;

/**
 * Items up to the budget stay in memory; beyond it they are written as sorted runs to a temporary folder and merged. Where
 * that does not work a `TemporaryFilesError` is thrown.
 */
export function createExternalSort<Item>(options: ExternalSortOptions<Item>): ExternalSort<Item> {
  const { compare, toLine, parseLine, budget } = options;
  const folder = new TemporaryFolder("tocsin-sort-");
  const runs: TemporaryFile[] = [];
  let held: Item[] = [];
  let size = 0;

  const close = () => {
    held = [];
    runs.length = 0;
    folder.close();
  };
  const spill = () => {
    const file = folder.createFile();
    runs.push(file);
    writeLines(file, held.toSorted(compare), toLine);
    held = [];
    size = 0;
  };

  return {
    get runs() {
      return runs.length;
    },
    add(item, itemSize) {
      held.push(item);
      size += itemSize;
      if (size > budget) spill();
    },
    sorted() {
      const inMemory = held.toSorted(compare);
      if (runs.length === 0) return inMemory;
      return merge([...runs.map((file) => readItems(file, parseLine)), inMemory.values()], compare);
    },
    close,
  };
}

function writeLines<Item>(
  file: TemporaryFile,
  items: readonly Item[],
  toLine: ExternalSortOptions<Item>["toLine"],
): void {
  let text = "";
  let before: Item | undefined;
  for (const item of items) {
    text += `${toLine(item, before)}\n`;
    before = item;
    if (text.length < readBytes) continue;
    file.append(Buffer.from(text));
    text = "";
  }
  file.append(Buffer.from(text));
}

function* readLines(file: TemporaryFile): Generator<string> {
  const buffer = Buffer.allocUnsafeSlow(readBytes);
  let position = 0;
  let begun: Buffer[] = [];
  for (;;) {
    const length = file.read(buffer, position);
    if (length === 0) return;
    position += length;
    let start = 0;
    for (let end = buffer.indexOf(10); end !== -1 && end < length; end = buffer.indexOf(10, start)) {
      if (begun.length === 0) yield buffer.toString("utf8", start, end);
      else yield Buffer.concat([...begun, buffer.subarray(start, end)]).toString("utf8");
      begun = [];
      start = end + 1;
    }
    if (start < length) begun.push(Buffer.from(buffer.subarray(start, length)));
  }
}

function* readItems<Item>(file: TemporaryFile, parseLine: ExternalSortOptions<Item>["parseLine"]): Generator<Item> {
  let before: Item | undefined;
  for (const line of readLines(file)) {
    before = parseLine(line, before);
    yield before;
  }
}

/** What is left of a sorted iterator. */
interface Rest<Item> {
  first: Item;
  readonly others: Iterator<Item>;
  /** The place of the iterator among all. */
  readonly rank: number;
}

/** Merges sorted iterators; of equal items those of the earlier iterator come first. What goes on in one run takes one comparison. */
function* merge<Item>(
  iterators: readonly Iterator<Item>[],
  compare: (left: Item, right: Item) => number,
): Generator<Item> {
  const isBehind = (left: Rest<Item>, right: Rest<Item>) =>
    (compare(left.first, right.first) || left.rank - right.rank) > 0;
  /** INVARIANT: in order. */
  const rests: Rest<Item>[] = [];
  for (const [rank, others] of iterators.entries()) {
    const { done, value } = others.next();
    if (done !== true) rests.push({ first: value, others, rank });
  }
  rests.sort((left, right) => (isBehind(left, right) ? 1 : -1));
  for (let [least] = rests; least !== undefined; [least] = rests) {
    yield least.first;
    const { done, value } = least.others.next();
    if (done === true) {
      rests.shift();
      continue;
    }
    least.first = value;
    let at = 0;
    for (; at + 1 < rests.length && isBehind(least, rests[at + 1]!); at++) rests[at] = rests[at + 1]!;
    rests[at] = least;
  }
}
