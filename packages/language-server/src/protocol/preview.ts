/** `tocsin/preview`: what happens in a test, in the order of time. */
export interface PreviewParams {
  readonly uri: string;
  /** Id of the test. */
  readonly test: string;
}

export interface PreviewEvent {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  readonly source: string;
  /** The key that the event counts for, as the rule shows it; absent where it counts for none. */
  readonly key?: string;
  /** The step or clause that took it. */
  readonly taken?: string;
  readonly event: unknown;
}

export interface PreviewWindow {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface PreviewAlert {
  readonly time: number;
  readonly key?: string;
  readonly title: string;
  readonly severity: string;
  readonly alert: unknown;
}

export interface PreviewResult {
  readonly problem?: string;
  readonly title: string;
  readonly events: readonly PreviewEvent[];
  readonly windows: readonly PreviewWindow[];
  readonly alerts: readonly PreviewAlert[];
}
