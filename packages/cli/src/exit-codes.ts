/** What a script can go by. */
export const exitCodes = {
  fine: 0,
  /** Problems were found in what was looked at: an error in a rule, a failed test, an alert under --fail-on-alert. */
  found: 1,
  /** Rules, input or server could not be read, or the command line was not understood. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
