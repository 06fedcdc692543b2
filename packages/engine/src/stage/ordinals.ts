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
  /** The last one, and its words: that of several rules, one after another. */
  #identity = "";
  readonly #words: Hash = createHash();

  constructor(most: number = mostUnlessGiven) {
    this.#most = most;
    this.#index = new HashIndex(2, most);
  }

  /**
   * How many events like this one came before. `identity`: 32 hex digits of a cryptographic hash, which are not hashed once
   * more. Undefined: there was none, and no more can be remembered; nor will any other one like it be.
   */
  next(identity: string, time: number | undefined, rule: Hash): number | undefined {
    const index = this.#index;
    this.#setHash(identity, time, rule);
    let slot = index.find(this.#hash);
    if (slot < 0) {
      if (index.size === this.#most) return undefined;
      slot = index.add(this.#hash);
    }
    return index.words[index.rowWords * slot + hashWords]!++;
  }

  /** INVARIANT: two words are of rule and identity alone, so that no time makes up for another of these. */
  #setHash(identity: string, time = Number.NaN, rule: Hash): void {
    if (identity !== this.#identity) {
      this.#identity = identity;
      for (let word = 0; word < 4; word++)
        this.#words[word] = Number.parseInt(identity.slice(8 * word, 8 * word + 8), 16);
    }
    for (let word = 0; word < 4; word++) this.#hash[word] = this.#words[word]! ^ rule[word]!;
    this.#hash[0]! ^= time;
    this.#hash[1]! ^= Number.isNaN(time) ? 1 : Math.floor(time / 2 ** 32) << 1;
  }
}

/** What stands for a rule, by its full name. */
export function toRuleHash(rule: string): Hash {
  const hash = createHash();
  hashText(rule, noSeed, hash);
  return hash;
}
