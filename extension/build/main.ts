import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Builds client and server into `dist` and packs them: `npm run vsix`.

const steps = [["../node_modules/tsdown/dist/run.mjs", "--logLevel=warn"], ["pack.ts"]];

for (const [program = "", ...flags] of steps) {
  const args = ["--conditions=source", fileURLToPath(new URL(program, import.meta.url)), ...flags];
  const cwd = fileURLToPath(new URL("../", import.meta.url));
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
