import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Hunts through the example events with the example rules, and says what to try next.

const root = fileURLToPath(new URL("../../", import.meta.url));
const hunt = ["hunt", "--rules", "examples/rules", "--events", "examples/events"];
const program = ["--conditions=source", "packages/cli/src/main.ts", ...hunt];

const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
if (status === 0) {
  console.log(
    [
      "",
      "These alerts come from the rules in examples/rules and the events in examples/events. Next, run the tests inside the rules:",
      "",
      "  npm run -s tocsin -- test examples/rules",
    ].join("\n"),
  );
}
