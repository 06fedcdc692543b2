// oxlint-disable-next-line import/no-unassigned-import -- it must run before the modules below fill memory
import "./limit-memory.ts";
import { keepCompiledCode } from "./code-cache.ts";
import { createTerminal } from "./terminal/terminal.ts";

// A reader that has seen enough closes the pipe (`| head -1`): that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

keepCompiledCode(process.env);
// What is imported from here on is compiled once.
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2), createTerminal());
