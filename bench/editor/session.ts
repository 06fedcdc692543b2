import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRandom } from "../frame/random.ts";
import { BenchClient } from "./bench-client.ts";
import { listUsers, sharedList, toRuleFiles } from "./rule-files.ts";

// Run as a process of its own, with --expose-gc, for its memory: prints one `Session` as JSON. Times are the processor's, of client and server
// together, in milliseconds.

export interface Session {
  readonly files: number;
  readonly index: number;
  /** Bytes on the heap after garbage collection, above what the process had before it began. */
  readonly indexMemory: number;
  readonly allMemory: number;
  readonly keystrokes: readonly number[];
  /** From a change of a list until the file itself and five open ones that use it are judged. */
  readonly dependants: readonly number[];
  readonly completions: readonly number[];
  readonly rename: number;
  readonly renamed: number;
}

const edits = 1000;
const dependantEdits = 200;
const openDependants = 5;
const completionCount = 200;

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await measure()));

async function measure(): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-editor-"));
  try {
    const files = toRuleFiles();
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await measureIn(folder, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string, files: ReadonlyMap<string, string>): Promise<Session> {
  const before = heap();
  const client = new BenchClient(pathToFileURL(folder).href);
  await client.initialize();
  const index = await processorTime(() => client.ready());
  const indexMemory = heap() - before;
  await client.checked();
  const allMemory = heap() - before;
  const keystrokes = await typeInto(client, files);
  const dependants = await changeList(client, files);
  const completions = await complete(client, files);
  const uri = client.uriOf(sharedList.file);
  let renamed = 0;
  const rename = await processorTime(async () => {
    renamed = await client.rename(uri, { line: 2, character: 6 }, "watched_terms");
  });
  await client.dispose();
  return { files: files.size, index, indexMemory, allMemory, keystrokes, dependants, completions, rename, renamed };
}

/** Types a condition letter by letter into one rule after another, and takes it out again. */
async function typeInto(client: BenchClient, files: ReadonlyMap<string, string>): Promise<readonly number[]> {
  const rules = [...files].filter(([, text]) => /^rule .*[^]*^  when any \w+\n? +where /m.test(text));
  const random = createRandom(1);
  const times: number[] = [];
  const typed = 'Image contains "abc" and ';
  while (times.length < edits) {
    const [path, text] = rules[random.below(rules.length)]!;
    const uri = client.uriOf(path);
    client.open(uri, text);
    await client.judged(uri, 1);
    let offset = text.search(/where (?=\S)/) + "where ".length;
    for (const [index, letter] of [...typed].entries()) {
      const at = positionOf(text, offset, typed.slice(0, index));
      times.push(await processorTime(() => client.change(uri, { start: at, end: at }, letter)));
    }
    offset = 0;
    client.close(uri);
  }
  return times.slice(0, edits);
}

/** The position right behind what was typed at an offset of a text. */
function positionOf(text: string, offset: number, typed: string) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + typed.length };
}

async function changeList(client: BenchClient, files: ReadonlyMap<string, string>): Promise<readonly number[]> {
  const uri = client.uriOf(sharedList.file);
  const users = Array.from({ length: openDependants }, (_unused, index) =>
    Math.floor((index * listUsers) / openDependants),
  ).map((index) => `shared/user_${index}.tocsin`);
  for (const path of users) client.open(client.uriOf(path), files.get(path)!);
  client.open(uri, files.get(sharedList.file)!);
  await client.judged(uri, 1);
  await client.checked();
  const at = { line: 2, character: `list ${sharedList.name} of text ["alp`.length };
  const times: number[] = [];
  for (let edit = 0; edit < dependantEdits; edit++) {
    times.push(
      await processorTime(() =>
        client.change(
          uri,
          { start: at, end: at },
          "x",
          users.map((path) => client.uriOf(path)),
        ),
      ),
    );
    await client.checked();
  }
  for (const path of [...users, sharedList.file]) client.close(client.uriOf(path));
  await client.checked();
  return times;
}

async function complete(client: BenchClient, files: ReadonlyMap<string, string>): Promise<readonly number[]> {
  if (!client.canComplete) return [];
  const rules = [...files].filter(([, text]) => /^  when any \w+\n? +where /m.test(text));
  const random = createRandom(2);
  const times: number[] = [];
  while (times.length < completionCount) {
    const [path, text] = rules[random.below(rules.length)]!;
    const uri = client.uriOf(path);
    client.open(uri, text);
    await client.judged(uri, 1);
    const position = positionOf(text, text.search(/where (?=\S)/) + "where ".length, "");
    times.push(await processorTime(() => client.complete(uri, position)));
    client.close(uri);
  }
  return times;
}

function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  return process.memoryUsage().heapUsed;
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
