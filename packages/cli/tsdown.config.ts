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
  // Of our packages only what is used: importing a module of theirs does nothing by itself.
  treeshake: { moduleSideEffects: [{ test: /packages.(?!cli).+.src./, sideEffects: false }] },
};

export default defineConfig([
  {
    ...bundle,
    entry: { tocsin: "src/main.ts", "hunt-worker": "src/hunt/workers/hunt-worker.ts" },
    // What a command does not import is in a file that it does not read.
    banner: { js: "#!/usr/bin/env node" },
    outputOptions: { chunkFileNames: "[name].mjs" },
    clean: true,
    // The other bundle is made of nothing that is not in this one.
    plugins: [thirdPartyLicenses("THIRD-PARTY-LICENSES.txt")],
  },
  {
    ...bundle,
    entry: { vitest: "src/vitest/plugin.ts" },
    outputOptions: { codeSplitting: false },
    clean: false,
    dts: { oxc: true },
  },
]);
