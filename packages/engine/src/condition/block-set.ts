import { maskAddress, type Address, type AddressBlock } from "@tocsin/core";

/** Blocks by their prefix: a look-up costs one step per different prefix, however many blocks there are. */
export class BlockSet {
  readonly #networks = new Map<number, Set<string>>();

  constructor(blocks: readonly AddressBlock[]) {
    for (const { network, prefix } of blocks) {
      const networks = this.#networks.get(prefix) ?? new Set();
      this.#networks.set(prefix, networks.add(toKey(network)));
    }
  }

  has(address: Address): boolean {
    for (const [prefix, networks] of this.#networks) {
      if (networks.has(toKey(maskAddress(address, prefix)))) return true;
    }
    return false;
  }
}

function toKey([first, second, third, fourth]: Address): string {
  return `${first},${second},${third},${fourth}`;
}
