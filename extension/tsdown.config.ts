import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "tsdown";
import { thirdPartyLicenses } from "../packages/cli/build/third-party-licenses.ts";

// Two files and no more: the client, and the command line, which is language server and hunter at once. Nothing is fetched later.

const bundle: UserConfig = {
  platform: "node",
  target: "node22",
  dts: false,
  minify: true,
  deps: { alwaysBundle: [/^(?!vscode$)/], neverBundle: ["vscode"], onlyBundle: false },
  inputOptions: { resolve: { conditionNames: ["source", "node", "import", "default"] } },
  outputOptions: { codeSplitting: false },
};

/** The scripts of the webviews; they run in a browser. */
const page: UserConfig = {
  ...bundle,
  platform: "browser",
  target: "es2022",
  format: "iife",
  outputOptions: { codeSplitting: false, entryFileNames: "[name].js" },
  clean: false,
};

export default defineConfig([
  {
    ...bundle,
    format: "cjs",
    entry: { extension: "src/extension.ts" },
    clean: true,
    plugins: [thirdPartyLicenses("THIRD-PARTY-LICENSES-client.txt")],
  },
  {
    ...bundle,
    format: "esm",
    entry: { tocsin: fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url)) },
    clean: false,
    plugins: [thirdPartyLicenses("THIRD-PARTY-LICENSES-server.txt")],
    copy: [{ from: "../packages/cli/schema/tocsin.schema.json", to: "dist" }],
  },
  { ...bundle, format: "cjs", minify: false, entry: { "host-tests": "tests/host/main.ts" }, clean: false },
  { ...page, entry: { hunt: "webview/hunt.ts" } },
  { ...page, entry: { preview: "webview/preview.ts" } },
]);
