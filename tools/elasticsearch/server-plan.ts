import type { RunAs } from "./program.ts";

/** Everything the watchdog needs to run one server. Plain JSON data: it is handed over on the command line. */
export interface ServerPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly user: RunAs;
  /** Made for this server; removed when it has ended. */
  readonly folder: string;
  /** Where the server's address (`127.0.0.1:41234`) can be learnt once it listens. */
  readonly address: { readonly file: string } | { readonly command: readonly [string, ...string[]] };
  /** `name:password` of a user, where the server wants one. */
  readonly credentials?: string;
  /** Run after the end of the server, whatever it returns. */
  readonly cleanUp?: readonly [string, ...string[]];
}
