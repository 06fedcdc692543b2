const codeUnits = 0x1_0000;

/**
 * Numbers for the UTF-16 code units that stand in the texts looked for, from 1 on in the order of their coming; 0 is
 * every other one. Small numbers keep the tables of an automaton small.
 */
export class Alphabet {
  /** By code unit. */
  readonly letters = new Uint16Array(codeUnits);
  #size = 0;

  constructor() {
    for (let code = 0x20; code < 0x7f; code++) this.add(code);
  }

  add(code: number): number {
    return (this.letters[code] ||= ++this.#size);
  }
}
