import { defineConfig, type UserConfig } from "tsdown";
import { thirdPartyLicenses } from "./build/third-party-licenses.ts";

// Bundles with everything inside, so that what is installed brings no packages of others and needs none.
const bundle: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node22",
  dts: false,
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  inputOptions: { resolve: { conditionNames: ["source", "node", "import", "default"] } },
  // What is imported only when it is needed (the client of Elasticsearch) stays in the same file.
  outputOptions: { codeSplitting: false },
};

export default defineConfig([
  {
    ...bundle,
    entry: { tocsin: "src/main.ts" },
    banner: { js: "#!/usr/bin/env node" },
    clean: true,
    // The other bundle is made of nothing that is not in this one.
    plugins: [thirdPartyLicenses("THIRD-PARTY-LICENSES.txt")],
  },
  // A thread of its own starts with what it needs alone.
  { ...bundle, entry: { "hunt-worker": "src/hunt/workers/hunt-worker.ts" }, clean: false },
  { ...bundle, entry: { vitest: "src/vitest/plugin.ts" }, clean: false, dts: { oxc: true } },
]);
