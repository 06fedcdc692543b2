import { TemporaryFolder, type TemporaryFile } from "./temporary-folder.ts";

export interface ExternalSortOptions<Item> {
  readonly compare: (left: Item, right: Item) => number;
  /** One line of text without a line feed, and back. */
  readonly toLine: (item: Item) => string;
  readonly parseLine: (line: string) => Item;
  /** Sum of the sizes of the items that are kept in memory. */
  readonly budget: number;
}

/** Sorts more items than memory holds. */
export interface ExternalSort<Item> {
  /** `size` in the unit of the budget. */
  add(item: Item, size: number): void;
  /** All items in order; items that compare equal in the order they were added. To be called after the last `add`. */
  sorted(): Generator<Item>;
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
    *sorted() {
      const inMemory = held.toSorted(compare);
      const onDisk = runs.map((file) => parsed(readLines(file), parseLine));
      yield* merge([...onDisk, inMemory.values()], compare);
    },
    close,
  };
}

function writeLines<Item>(file: TemporaryFile, items: readonly Item[], toLine: (item: Item) => string): void {
  let text = "";
  for (const item of items) {
    text += `${toLine(item)}\n`;
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

function* parsed<Item>(lines: Iterable<string>, parseLine: (line: string) => Item): Generator<Item> {
  for (const line of lines) yield parseLine(line);
}

/** Merges sorted iterators; of equal items those of the earlier iterator come first. */
function* merge<Item>(
  iterators: readonly Iterator<Item>[],
  compare: (left: Item, right: Item) => number,
): Generator<Item> {
  const heads = iterators.map((iterator) => iterator.next());
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      if (head.done === true) continue;
      const best = least === -1 ? undefined : heads[least];
      if (best === undefined || best.done === true || compare(head.value, best.value) < 0) least = index;
    }
    const head = heads[least];
    const iterator = iterators[least];
    if (head === undefined || head.done === true || iterator === undefined) return;
    yield head.value;
    heads[least] = iterator.next();
  }
}
