import { delimiter, join } from "node:path";
import { cacheFolder } from "./cache.js";

const ofThisRun =
  /^(INIT_CWD|npm_(lifecycle|package)_.*|npm_(command|execpath|node_execpath)|npm_config_(local_prefix|loglevel|noproxy))$/i;

/** What `npm run` added about itself is taken away: it would mislead an npm started further down. The user's settings stay. */
export function environmentWithoutNpm(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ofThisRun.test(name)));
}

/** The environment of everything that the workspace runs: its Node and pnpm come first on PATH. */
export function environmentWith(toolchain, environment = process.env) {
  const cleaned = environmentWithoutNpm(environment);
  const pathName = Object.keys(cleaned).find((name) => name.toUpperCase() === "PATH") || "PATH";
  return {
    NODE_COMPILE_CACHE: join(cacheFolder(environment), "compiled"),
    ...cleaned,
    [pathName]: [toolchain.bin, cleaned[pathName]].filter(Boolean).join(delimiter),
  };
}
