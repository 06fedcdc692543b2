import { parseFile } from "@tocsin/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quote } from "./quote.ts";

test("a path stands in single quotes, what quotes cannot hold is escaped", () => {
  expect(quote("plain")).toBe('"plain"');
  expect(quote("C:\\dir\\")).toBe("'C:\\dir\\'");
  expect(quote('say "hi"')).toBe('"say \\"hi\\""');
  expect(quote("it's C:\\dir")).toBe('"it\'s C:\\\\dir"');
  expect(quote("a\nb\tc")).toBe('"a\\nb\\tc"');
  expect(quote("C:\\dir\nend")).toBe('"C:\\\\dir\\u{a}end"');
});

test("every text is read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { tree, diagnostics } = parseFile("a.tocsin", `list l of text [${quote(text)}]\n`);
      expect(diagnostics).toEqual([]);
      expect(tree.declarations[0]).toMatchObject({ origin: { entries: [{ value: { value: text } }] } });
    }),
  );
});
