import { defineConfig } from "tsdown";
import { thirdPartyLicenses } from "./build/third-party-licenses.ts";

// One bundle with everything inside, so that the installed command line brings no packages of others and needs none.
export default defineConfig({
  entry: { tocsin: "src/main.ts" },
  format: "esm",
  platform: "node",
  target: "node22",
  banner: { js: "#!/usr/bin/env node" },
  dts: false,
  clean: true,
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  inputOptions: { resolve: { conditionNames: ["source", "node", "import", "default"] } },
  // What is imported only when it is needed (the client of Elasticsearch) stays in the same file.
  outputOptions: { codeSplitting: false },
  plugins: [thirdPartyLicenses("THIRD-PARTY-LICENSES.txt")],
});
