/** Something in an input that is no event, and was passed over. */
export interface Malformed {
  readonly file: string;
  /** Counted from 1; of its first character. */
  readonly line: number;
  /** Without a full stop: `not a JSON object`. */
  readonly reason: string;
}
