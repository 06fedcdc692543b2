import { isIpv4, parseAddress, toAddressText, type Address } from "./parse-address.ts";

/** A CIDR block. */
export interface AddressBlock {
  /** The first address: host bits are zero. */
  readonly network: Address;
  /** Leading bits of the 128 that an address must share; of an IPv4 block 96 more than written. */
  readonly prefix: number;
  /** Whether the text had bits set beyond the prefix: `10.0.0.1/8`. */
  readonly hostBits: boolean;
}

/** Reads `10.0.0.0/8` or `2001:db8::/32`. Undefined: anything else; an address alone is no block. */
export function parseBlock(text: string): AddressBlock | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const bits = text.slice(slash + 1);
  if (address === undefined || !/^(?:0|[1-9]\d{0,2})$/.test(bits)) return undefined;
  const dotted = !text.slice(0, slash).includes(":");
  const prefix = Number(bits) + (dotted ? 96 : 0);
  if (prefix > 128) return undefined;
  const network = maskAddress(address, prefix);
  return { network, prefix, hostBits: network.some((word, at) => word !== address[at]) };
}

/** The address with all bits after the first `prefix` cleared. */
export function maskAddress(address: Address, prefix: number): Address {
  const word = (at: 0 | 1 | 2 | 3) => {
    const kept = Math.min(32, Math.max(0, prefix - at * 32));
    return kept === 0 ? 0 : (address[at] & (-1 << (32 - kept))) >>> 0;
  };
  return [word(0), word(1), word(2), word(3)];
}

/** Whether the address lies in the block. An IPv4 address lies in IPv6 blocks that hold its mapped address. */
export function isInBlock(address: Address, block: AddressBlock): boolean {
  const masked = maskAddress(address, block.prefix);
  return masked.every((word, at) => word === block.network[at]);
}

/** The block in canonical text, without host bits: of an IPv4 block dotted decimal. */
export function toBlockText(block: AddressBlock): string {
  return isIpv4(block.network) && block.prefix >= 96
    ? `${toAddressText(block.network)}/${block.prefix - 96}`
    : `${toHexText(block.network)}/${block.prefix}`;
}

function toHexText(network: Address): string {
  return isIpv4(network) ? `::ffff:${toAddressText(network)}` : toAddressText(network);
}
