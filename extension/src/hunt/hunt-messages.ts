import type { AlertRow } from "./alert-row.ts";

/** What the table of a hunt is told. */
export type ToHuntPage =
  | { readonly kind: "state"; readonly state: HuntState }
  | { readonly kind: "rows"; readonly rows: readonly AlertRow[] };

export interface HuntState {
  /** What is hunted through. */
  readonly title: string;
  readonly phase: "running" | "done" | "stopped" | "failed";
  /** Alerts found, those that are not shown included. */
  readonly found: number;
  /** What the hunt said at its end. */
  readonly said: string;
}

/** What the user did on the table. */
export type FromHuntPage =
  | { readonly kind: "ready" }
  | { readonly kind: "stop" }
  | { readonly kind: "again" }
  | { readonly kind: "open"; readonly id: string; readonly place: number }
  | { readonly kind: "why"; readonly id: string; readonly place: number };
