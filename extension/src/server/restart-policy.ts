/** How often a server that ends by itself is started again. */
export const restartLimit = 5;

/** Counts the crashes of the server; a restart by the user begins anew. */
export interface RestartPolicy {
  /** Whether to start it again now that it crashed. */
  readonly crashed: () => boolean;
  readonly reset: () => void;
}

export function createRestartPolicy(limit: number = restartLimit): RestartPolicy {
  let crashes = 0;
  return {
    crashed: () => ++crashes <= limit,
    reset: () => {
      crashes = 0;
    },
  };
}
