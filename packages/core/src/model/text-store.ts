/**
 * Keeps texts out of memory, to be read again now and then. A reference is a number that is good for as long as it is
 * held; it may be stored beside others in typed arrays of doubles.
 */
export interface TextStore {
  /** Keeps a text without a line end. The reference that it returns is held once. */
  readonly add: (text: string) => number;
  /** The text is wanted once more: it takes one more `release` until it goes. */
  readonly retain: (reference: number) => void;
  readonly read: (reference: number) => string;
  readonly release: (reference: number) => void;
}
