/**
 * Makes signals an exit like others, on which temporary files are removed. Only for what waits often: a signal is
 * heard when nothing else is being done, where without a listener it ends the process at once.
 */
export function exitOnSignals(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}
