import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Runs every generator of the workspace; with --check none writes, and the exit code says whether something is out of date.

const generators = [
  "messages.ts",
  "ecs.ts",
  "attack.ts",
  "log-sources.ts",
  "case-folding.ts",
  "reference.ts",
  "configuration.ts",
  "grammar.ts",
  "line-scan.ts",
  "../../examples/make-readme.ts",
  "../../examples/story/make-readme.ts",
];

for (const generator of generators) {
  const program = fileURLToPath(new URL(generator, import.meta.url));
  const args = ["--conditions=source", program, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
