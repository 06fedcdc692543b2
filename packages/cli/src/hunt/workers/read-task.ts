import { serialize } from "node:v8";
import type { FromWorker, RangeTask } from "./messages.ts";
import type { RangeReader } from "./range-reader.ts";

/** Looks through a range, and hands on what it finds, part by part. With the next it waits until it may go on. */
export async function readTask(
  reader: RangeReader,
  task: RangeTask,
  handOn: (part: FromWorker) => Promise<void>,
): Promise<void> {
  for await (const { found, isLast } of reader.read(task)) {
    const handed = handOn({ found: serialize(found), isLast });
    if (!isLast) await handed;
  }
}
