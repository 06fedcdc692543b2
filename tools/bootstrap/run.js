import { spawn } from "node:child_process";

const forwarded = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"];

/**
 * Runs a program with this process's own input and output and ends the way it ends: same exit code, same signal.
 *
 * A signal for this process is passed on. At a terminal Ctrl-C reaches the whole group already, so it is not sent twice.
 */
export function runAndEndAlike(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: "inherit" });
  for (const signal of forwarded) {
    process.on(signal, () => {
      const fromTerminal = process.stdin.isTTY && (signal === "SIGINT" || signal === "SIGQUIT");
      if (!fromTerminal) child.kill(signal);
    });
  }
  child.on("error", (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exit(2);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
