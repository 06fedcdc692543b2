import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const besides = fileURLToPath(new URL("../../../shared/corpora", import.meta.url));

/** Windows events recorded during attacks, beside the checkout and not in it, or where `TOCSIN_CORPORA` says. */
const folder = join(process.env["TOCSIN_CORPORA"] ?? besides, "windows-attacks");

/** Every so many-th line of all recordings that is JSON; none where the recordings are not here. */
export function readRealLines(every: number): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".ndjson.gz"));
  return names.flatMap((name) => {
    const lines = gunzipSync(readFileSync(join(folder, name)))
      .toString("utf8")
      .split("\n");
    return lines.filter((line, at) => at % every === 0 && isJson(line));
  });
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
