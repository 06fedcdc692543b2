import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where the program keeps what it can make again: at `TOCSIN_CACHE` where it is set, else in the folder that the system has
 * for that (on Linux `XDG_CACHE_HOME`, which counts only where it is a whole path). Undefined where there is no such folder.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string | undefined {
  try {
    return environment["TOCSIN_CACHE"] || join(systemFolder(environment), "tocsin");
  } catch {
    // The user has no home.
    return undefined;
  }
}

/** Where compiled rules are kept. */
export function ruleCacheFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const folder = cacheFolder(environment);
  return folder && join(folder, "rules");
}

function systemFolder({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  if (process.platform === "win32" && LOCALAPPDATA !== undefined) return LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache");
}
