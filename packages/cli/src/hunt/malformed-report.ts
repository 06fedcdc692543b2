import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The others are only counted. */
export const mostShown = 20;

/** Names what could not be read as events on standard error, the first of them one by one. */
export class MalformedReport {
  readonly #terminal: Terminal;
  #count = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  get count(): number {
    return this.#count;
  }

  /** `place`: a file and line, or an index and id. */
  add(place: string, reason: string): void {
    this.#count++;
    if (this.#count > mostShown) return;
    const { yellow } = this.#terminal.errorColors;
    this.#terminal.error(`${yellow("malformed")} ${toPrintable(place)}: ${toPrintable(reason)}.\n`);
  }

  /** Of which only the number is known. */
  addHidden(count: number): void {
    this.#count += count;
  }

  /** Says how many were not shown. */
  close(): void {
    const hidden = this.#count - mostShown;
    if (hidden > 0) this.#terminal.error(`${toCounted(hidden, "more malformed event")} not shown.\n`);
  }
}
