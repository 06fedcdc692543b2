import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { root } from "../frame/run-command.ts";

/** Windows events recorded during attacks, kept beside the checkout and not in it, or where `TOCSIN_CORPORA` says. */
export const corpusFolder = join(process.env["TOCSIN_CORPORA"] ?? join(root, "../shared/corpora"), "windows-attacks");

/** What keeps the recordings from being read. */
export const missingCorpus = existsSync(corpusFolder)
  ? undefined
  : "the recordings of ../shared/corpora/windows-attacks are not here, and not part of the project; TOCSIN_CORPORA can name their folder";

/** The lines of all recordings that are JSON, as they are written. Two recordings end in a line of garbage. */
export async function* readCorpusLines(): AsyncGenerator<string> {
  for (const name of readdirSync(corpusFolder).filter((name) => name.endsWith(".ndjson.gz"))) {
    const input = createReadStream(join(corpusFolder, name)).pipe(createGunzip());
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (isJson(line)) yield line;
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
