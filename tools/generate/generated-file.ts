import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the repository that a generator owns. `path` is relative to the root, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Writes the files whose text differs, or with `check` only names them. Returns the paths that differed. */
export function writeGenerated(files: readonly GeneratedFile[], check: boolean): string[] {
  const changed = files.filter((file) => readText(join(root, file.path)) !== file.text);
  if (!check) {
    for (const file of changed) {
      mkdirSync(dirname(join(root, file.path)), { recursive: true });
      writeFileSync(join(root, file.path), file.text);
    }
  }
  return changed.map((file) => file.path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
