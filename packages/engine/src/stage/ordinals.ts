import { createHash, hashText, noSeed, type Hash } from "../state/hash-text.ts";
import { HashIndex, hashWords } from "../state/hash-index.ts";

/** Events and rules that met: some 60 bytes each. */
const mostKept = 1 << 18;

/**
 * The ordinals of identical events of one time, of each rule, where events come in the order of their origins and not of their times: all are
 * remembered, as many as may be kept.
 */
export class Ordinals {
  /** The word behind a hash: how often it came. */
  readonly #index: HashIndex;
  readonly #hash: Hash = createHash();
  readonly #most: number;

  constructor(most: number = mostKept) {
    this.#most = most;
    this.#index = new HashIndex(2, most);
  }

  /** `seed`: of the rule. Undefined: the first of its kind, and no more kinds can be kept; so is every other one of this kind. */
  next(identity: string, time: number | undefined, seed: Hash): number | undefined {
    const index = this.#index;
    hashText(`${time ?? ""} ${identity}`, seed, this.#hash);
    let slot = index.find(this.#hash);
    if (slot < 0) {
      if (index.size === this.#most) return undefined;
      slot = index.add(this.#hash);
    }
    return index.words[index.rowWords * slot + hashWords]!++;
  }
}

export function toRuleSeed(rule: string): Hash {
  const seed = createHash();
  hashText(rule, noSeed, seed);
  return seed;
}
