// The way into the workspace on any machine with Node 18 or newer and npm: brings the Node and pnpm that the workspace runs on, installs
// it from the lock file, and runs the task. Plain JavaScript, since the machine's own Node runs it. Everything printed here goes to
// standard error: standard output belongs to the task.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "./environment.js";
import { installWorkspace } from "./install.js";
import { runAndEndAlike } from "./run.js";
import { SetupError } from "./setup-error.js";
import { readyToolchain } from "./toolchain.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The program of each task; `inPlace` ones run where the user is, so that relative paths mean what the user meant. */
const tasks = {
  demo: { program: "tools/demo/main.ts" },
  test: { program: "tools/suites/main.ts", first: ["short"] },
  "test:ci": { program: "tools/suites/main.ts", first: ["long"] },
  tocsin: { program: "packages/cli/src/main.ts", inPlace: true },
  story: { program: "examples/story/make-events/main.ts", inPlace: true },
  soak: { program: "tools/soak/main.ts" },
  bench: { program: "bench/frame/main.ts" },
  elasticsearch: { program: "tools/elasticsearch/main.ts" },
  generate: { program: "tools/generate/main.ts" },
  format: { program: "node_modules/oxfmt/bin/oxfmt" },
  vsix: { program: "extension/build/main.ts" },
  lint: { program: "tools/suites/main.ts", first: ["lint"] },
};

function main([name = "", ...args]) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) throw new SetupError(`No task '${name}'. There are: ${Object.keys(tasks).join(", ")}.`);
  const toolchain = readyToolchain();
  installWorkspace(root, toolchain);
  const program = ["--conditions=source", join(root, task.program), ...(task.first || []), ...args];
  runAndEndAlike(toolchain.node, program, { cwd: task.inPlace ? userFolder() : root, env: environmentWith(toolchain) });
}

/** Under `npm run` the working directory is the root; npm keeps the user's in INIT_CWD. */
function userFolder() {
  const { INIT_CWD, npm_lifecycle_event: underNpm } = process.env;
  return underNpm && INIT_CWD && existsSync(INIT_CWD) ? INIT_CWD : process.cwd();
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
