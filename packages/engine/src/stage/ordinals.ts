import { createHash, hashText, noSeed, type Hash } from "../state/hash-text.ts";
import { HashIndex, hashWords } from "../state/hash-index.ts";

/** Some 60 bytes each. */
const mostUnlessGiven = 1 << 18;

/**
 * Numbers identical events of one time, for each rule, where events come in the order of their origins and not of their times:
 * every event that a rule met is remembered, as many as may be.
 */
export class Ordinals {
  /** The word behind a hash: how often it came. */
  readonly #index: HashIndex;
  readonly #hash: Hash = createHash();
  readonly #most: number;

  constructor(most: number = mostUnlessGiven) {
    this.#most = most;
    this.#index = new HashIndex(2, most);
  }

  /**
   * How many events like this one came before, which is of the rule that the seed stands for. Undefined: there was none, and no more
   * can be remembered; nor will any other one like it be.
   */
  next(identity: string, time: number | undefined, rule: Hash): number | undefined {
    const index = this.#index;
    hashText(`${time ?? ""} ${identity}`, rule, this.#hash);
    let slot = index.find(this.#hash);
    if (slot < 0) {
      if (index.size === this.#most) return undefined;
      slot = index.add(this.#hash);
    }
    return index.words[index.rowWords * slot + hashWords]!++;
  }
}

/** A seed for what is the rule's, by its full name. */
export function toRuleSeed(rule: string): Hash {
  const seed = createHash();
  hashText(rule, noSeed, seed);
  return seed;
}
