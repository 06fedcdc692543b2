const codeUnits = 0x1_0000;
const capitalOf = (code: number) => code - 0x20;

/**
 * Numbers for the UTF-16 code units that stand in the folded texts looked for, from 1 on in the order of their coming; 0
 * is every other one. An ASCII capital has the number of its small letter, so that ASCII texts need not be folded.
 * Small numbers keep the tables of an automaton small.
 */
export class Alphabet {
  /** By code unit. */
  readonly letters = new Uint16Array(codeUnits);
  #size = 0;

  constructor() {
    for (let code = 0x20; code < 0x7f; code++) if (code < 0x41 || code > 0x5a) this.add(code);
  }

  add(code: number): number {
    const known = this.letters[code]!;
    if (known !== 0) return known;
    const letter = ++this.#size;
    this.letters[code] = letter;
    if (code >= 0x61 && code <= 0x7a) this.letters[capitalOf(code)] = letter;
    return letter;
  }
}
