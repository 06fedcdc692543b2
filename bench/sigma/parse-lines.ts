import type { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { processorSeconds } from "../state/processor-time.ts";

// Run as a process of its own, on one processor: prints the seconds that `toString` and `JSON.parse` of each line of a file take, with
// its bytes at hand. The best of three passes, the first of which warms up.

if (process.argv[1] === import.meta.filename)
  console.log(JSON.stringify(parseAll(readFileSync(process.argv[2] ?? ""))));

function parseAll(bytes: Buffer): number {
  const lines = toLines(bytes);
  const parse = () => {
    for (const line of lines) JSON.parse(line.toString());
  };
  return Math.min(...[1, 2, 3].map(() => processorSeconds(parse)));
}

function toLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (end > start) lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
