import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTarFiles } from "../../tools/generate/tar-files.ts";
import { root } from "./run-command.ts";

const path = "../shared/corpora/sigma/sigma-8eaafff1.tar.gz";

/** What keeps the rules of SigmaHQ from being read. */
export const missingSigma = existsSync(join(root, path))
  ? undefined
  : `the rules of SigmaHQ in ${path} are not here; they are not part of the project`;

const active = /^rules(?:-emerging-threats|-threat-hunting|-placeholder|-compliance)?\/.*\.yml$/;

/** The files of the corpus by their paths, as texts. */
export function readSigmaCorpus(): ReadonlyMap<string, string> {
  const files = readTarFiles(readFileSync(join(root, path)));
  const decoder = new TextDecoder();
  return new Map([...files].map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** The rules of it that are in use. */
export function toActiveRules(corpus: ReadonlyMap<string, string>) {
  const names = [...corpus.keys()].filter((name) => active.test(name)).toSorted();
  return names.map((name) => ({ file: name, path: name, text: corpus.get(name)! }));
}
