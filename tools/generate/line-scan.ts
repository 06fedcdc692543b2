import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, writeGenerated } from "./generated-file.ts";

// Compiles the scanner of lines to WebAssembly; with --check only says whether it would change.

const source = "packages/sources/assembly/line-scan.ts";
const target = "packages/sources/src/generated/line-scan-module.ts";
/** Pages of 64 KiB: what the addresses in the source add up to. */
const pages = "61";
const options = ["--optimizeLevel=3", "--noAssert", "--runtime=stub", "--enable=simd", "--use=abort="];
const memory = [`--initialMemory=${pages}`, `--maximumMemory=${pages}`];

const text = `// Generated from ${source}: npm run generate.

/** The module in base64. */
export const lineScanModule =
  "${compile().toString("base64")}";
`;
const check = process.argv.includes("--check");
const changed = writeGenerated([{ path: target, text }], check);
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}

/** By the compiler's command: its types declare those of AssemblyScript for all that imports it. */
function compile(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-generate-"));
  try {
    const compiled = join(folder, "line-scan.wasm");
    const compiler = join(root, "node_modules/assemblyscript/bin/asc.js");
    const args = [compiler, source, ...options, ...memory, `--outFile=${compiled}`];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    if (status !== 0) throw new Error(`${source} does not compile.`);
    return readFileSync(compiled);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
