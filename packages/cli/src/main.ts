// oxlint-disable-next-line import/no-unassigned-import -- it must run before the modules below fill memory
import "./limit-memory.ts";
import { run } from "./run.ts";
import { createTerminal } from "./terminal/terminal.ts";

// A reader that has seen enough closes the pipe (`| head -1`): that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2), createTerminal());
