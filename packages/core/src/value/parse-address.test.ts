import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAddresses, parseAddress, toAddressText } from "./parse-address.ts";
import { isInBlock, parseBlock, toBlockText } from "./parse-block.ts";

function textOf(text: string): string | undefined {
  const address = parseAddress(text);
  return address && toAddressText(address);
}

function liesIn(address: string, block: string): boolean {
  return isInBlock(parseAddress(address)!, parseBlock(block)!);
}

test("an address mapped into IPv6 is the IPv4 address", () => {
  for (const text of ["10.0.0.1", "::ffff:10.0.0.1", "::FFFF:0a00:1", "0:0:0:0:0:ffff:10.0.0.1"]) {
    expect(textOf(text)).toBe("10.0.0.1");
  }
});

test("IPv6 addresses have one canonical text", () => {
  expect(textOf("2001:DB8:0:0:0:0:0:1")).toBe("2001:db8::1");
  expect(textOf("2001:db8:0:1:1:1:1:1")).toBe("2001:db8:0:1:1:1:1:1");
  expect(textOf("1:0:0:2:0:0:0:3")).toBe("1:0:0:2::3");
  expect(["::", "::1", "1::"].map(textOf)).toEqual(["::", "::1", "1::"]);
});

test("what is no address is undefined", () => {
  const texts = ["", "-", "10.0.0", "10.0.0.256", "010.0.0.1", "10.0.0.1 ", "10.0.0.0/8", "fe80::1%eth0", "1::2::3"];
  for (const text of [
    ...texts,
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "::10.0.0.1:1",
    ":::",
    "g::",
  ]) {
    expect(textOf(text)).toBeUndefined();
  }
});

test("a block holds its addresses, whichever way they are written", () => {
  expect(liesIn("10.255.0.1", "10.0.0.0/8")).toBe(true);
  expect(liesIn("::ffff:10.1.2.3", "10.0.0.0/8")).toBe(true);
  expect(liesIn("11.0.0.1", "10.0.0.0/8")).toBe(false);
  expect(liesIn("2001:db8:ffff::1", "2001:db8::/32")).toBe(true);
  expect(liesIn("192.168.0.1", "0.0.0.0/0")).toBe(true);
  expect(liesIn("2001:db8::1", "0.0.0.0/0")).toBe(false);
  expect(liesIn("200.0.0.1", "200.0.0.1/32")).toBe(true);
});

test("host bits are told, and the block's own text has none", () => {
  const block = parseBlock("10.1.2.3/8")!;
  expect([block.hostBits, toBlockText(block)]).toEqual([true, "10.0.0.0/8"]);
  expect(parseBlock("10.0.0.0/8")?.hostBits).toBe(false);
  expect(toBlockText(parseBlock("2001:db8::1/32")!)).toBe("2001:db8::/32");
  expect(toBlockText(parseBlock("::ffff:10.0.0.0/104")!)).toBe("10.0.0.0/8");
});

test("what is no block is undefined", () => {
  for (const text of ["10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/08", "10.0.0.0/-1", "/8"]) {
    expect(parseBlock(text)).toBeUndefined();
  }
});

test("addresses order by their bits", () => {
  const sorted = ["0.0.0.0", "9.9.9.9", "10.0.0.0", "200.0.0.1", "2001:db8::", "ffff::"].map((text) =>
    parseAddress(text)!,
  );
  expect(sorted.toReversed().toSorted(compareAddresses)).toEqual(sorted);
});

test("every address reads back from its text", () => {
  const word = fc.oneof(fc.constantFrom(0, 1, 0xffff, 0x10000), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), (address) => {
      expect(parseAddress(toAddressText(address))).toEqual(address);
    }),
  );
});
