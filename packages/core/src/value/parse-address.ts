/**
 * An address: four unsigned 32-bit words, high to low. An IPv4 address is held as the IPv6 address that maps it
 * (`::ffff:a.b.c.d`), so that both spellings are one address and every address compares with every other.
 */
export type Address = readonly [number, number, number, number];

const mappedPrefix = 0xffff;
const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const hexGroup = /^[0-9A-Fa-f]{1,4}$/;
const longestAddress = 45;

/**
 * Reads an IPv4 address in dotted decimal without leading zeros, or an IPv6 address of RFC 4291 without a zone.
 * Undefined: anything else, white space included.
 */
export function parseAddress(text: string): Address | undefined {
  if (text.length > longestAddress) return undefined;
  if (!text.includes(":")) {
    const word = parseIpv4(text);
    return word === undefined ? undefined : [0, 0, mappedPrefix, word];
  }
  return parseIpv6(text);
}

function parseIpv4(text: string): number | undefined {
  const parts = ipv4.exec(text);
  if (parts === null) return undefined;
  let word = 0;
  for (const part of parts.slice(1)) {
    const byte = Number(part);
    if (byte > 255 || (part.length > 1 && part.startsWith("0"))) return undefined;
    word = word * 256 + byte;
  }
  return word;
}

function parseIpv6(text: string): Address | undefined {
  const sides = text.split("::");
  if (sides.length > 2) return undefined;
  const head = parseGroups(sides[0] ?? "", sides.length === 1);
  const tail = sides.length === 2 ? parseGroups(sides[1] ?? "", true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const zeros = 8 - head.length - tail.length;
  if (sides.length === 2 ? zeros < 1 : zeros !== 0) return undefined;
  const groups = [...head, ...Array<number>(zeros).fill(0), ...tail];
  const word = (at: number) => (groups[at] ?? 0) * 0x10000 + (groups[at + 1] ?? 0);
  return [word(0), word(2), word(4), word(6)];
}

/** The 16-bit groups of one side of `::`; at the end of the address the last may be dotted decimal. */
function parseGroups(text: string, atEnd: boolean): number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    if (hexGroup.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const word = atEnd && index === parts.length - 1 ? parseIpv4(part) : undefined;
      if (word === undefined) return undefined;
      groups.push(Math.floor(word / 0x10000), word % 0x10000);
    }
  }
  return groups;
}

/** Negative, zero or positive by the 128 bits; an IPv4 address stands where its mapped IPv6 address does. */
export function compareAddresses(left: Address, right: Address): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2] || left[3] - right[3];
}

export function isIpv4(address: Address): boolean {
  return address[0] === 0 && address[1] === 0 && address[2] === mappedPrefix;
}

/** The canonical text: dotted decimal of an IPv4 address, else RFC 5952. One text for every spelling. */
export function toAddressText(address: Address): string {
  if (isIpv4(address)) {
    const word = address[3];
    return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
  }
  const groups = address.flatMap((word) => [Math.floor(word / 0x10000), word % 0x10000]);
  const gap = longestZeros(groups);
  const hex = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(":");
  return gap.length < 2 ? hex(0, 8) : `${hex(0, gap.start)}::${hex(gap.start + gap.length, 8)}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= groups.length; at++) {
    if (groups[at] === 0) continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best;
}
