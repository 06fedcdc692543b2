import { homedir } from "node:os";
import { join } from "node:path";

/** The project's folder for downloads, outside the checkout. `TOCSIN_CACHE` chooses another. */
export function cacheFolder(environment = process.env) {
  if (environment.TOCSIN_CACHE) return environment.TOCSIN_CACHE;
  if (process.platform === "win32" && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, "tocsin");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "tocsin");
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "tocsin");
}
