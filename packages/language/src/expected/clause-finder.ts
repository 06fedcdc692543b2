import type { IToken } from "chevrotain";
import { FileParser } from "../parser/file-parser.ts";
import type { Place } from "../parser/recovering-parser.ts";

/** The clause that a text breaks off in, or right behind. */
export interface LastClause {
  /** The blocks around it, outermost first; none: it is a declaration. */
  readonly places: readonly Place[];
  /** Offset of its first token. */
  readonly start: number;
  /** Offsets at which the clauses began that these blocks belong to. */
  readonly blockStarts: readonly number[];
}

/** The parser, asked for nothing but the last clause that it began, after all the mistakes that it went past. */
export class ClauseFinder extends FileParser {
  #last: LastClause | undefined;
  /** Where the clauses began that are being parsed, outermost first. */
  #starts: number[] = [];

  protected override guard<T>(parse: () => T): T | undefined {
    if (!this.RECORDING_PHASE) {
      const places = this.openPlaces;
      const start = this.startHere();
      this.#starts = [...this.#starts.slice(0, places.length), start];
      this.#last = { places, start, blockStarts: this.#starts.slice(0, -1) };
    }
    return super.guard(parse);
  }

  /** Undefined: not even a first clause has begun. */
  findLast(tokens: IToken[]): LastClause | undefined {
    this.begin("");
    this.#last = undefined;
    this.#starts = [];
    this.input = tokens;
    this.declarations();
    return this.#last;
  }
}
