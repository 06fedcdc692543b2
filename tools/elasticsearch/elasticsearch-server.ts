/** The version that Maven Central and Docker are asked for. */
export const serverVersion = "9.5.3";

/** A server that answers at `url`, without a password. */
export interface ElasticsearchServer {
  readonly url: string;
  /** Ends it and removes its data; returns when both are gone. */
  stop(): Promise<void>;
}

/** Why there is no server, and what would help. */
export interface Missing {
  readonly missing: string;
}

export function isMissing(value: object | string): value is Missing {
  return typeof value === "object" && "missing" in value;
}
