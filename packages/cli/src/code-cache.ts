import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./rule-cache/cache-folder.ts";

/** Of so many places that the program was installed at compiled code is kept, of each some megabytes. */
const mostPlaces = 8;

/**
 * Lets Node keep what V8 makes of the program's modules beside the compiled rules, so that not every command makes it anew.
 * Where that cannot be written, the program starts without.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  const cache = cacheFolder(environment);
  if (cache === undefined) return;
  const all = join(cache, "code");
  const own = join(all, hash("sha256", import.meta.dirname).slice(0, 16));
  try {
    if (!existsSync(own)) {
      mkdirSync(own, { recursive: true, mode: 0o700 });
      removeOldest(all);
    }
    if (isPrivate(all)) enableCompileCache(own);
  } catch {
    // It only takes longer.
  }
}

/** Whether nobody else can put something there: it would be run. */
function isPrivate(folder: string): boolean {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid() && (mode & 0o022) === 0;
}

function removeOldest(folder: string): void {
  const places = readdirSync(folder).map((name) => join(folder, name));
  const ages = new Map(places.map((place) => [place, statSync(place).mtimeMs]));
  const newestFirst = places.toSorted((left, right) => (ages.get(right) ?? 0) - (ages.get(left) ?? 0));
  for (const place of newestFirst.slice(mostPlaces)) rmSync(place, { recursive: true, force: true });
}
