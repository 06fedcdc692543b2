import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { readBoth, yamlLines } from "./yaml-texts.test-data.ts";

const plainly = [
  "a: 1\nb: two\nc: 'it''s'\nd: \"t\\tx\\u00e9\"\n",
  "a:\n  - x\n  - 'y: z'\n  - 5 # five\n  -\n  - - p\n    - q\nb:\n- 1\n- k: v\n  l: w\n- m:\n    - n\n",
  "# c\na: text that\n  goes on\n\n  further\nb: |\n  line one\n    line two\n\n  line three\nc: |-\n  end\n",
  "a: C:\\Windows\\x.exe # where\nb: a#b\nc: http://x/y\nd: -x\ne: '|all'\n'f|g': h\n\"i\": j\n",
  "title: x\n---\ntitle: y\n---\n",
  "a: null\nb: ~\nc:\nd: true\ne: False\nf: 007\ng: 1.5\nh: 18446744073709551615\ni: -3\nj: +4\nk: 1e3\nl: yes\n",
  "a: x\r\nb:\r\n  - y\r\n  - z\r\n",
  "a:\n  - 4 # four: of five\n  - 'x' # y: z\n  - :\\x\nb: :c\n",
  "a:\n  x and\n  (\n    y\n  )\nb:\n  - 1\n",
  "a:\n  # c\n  b: 1\n\n  # d\n  c: 2\n# e\nd: 3\n",
];

test.each(plainly)("what is written plainly is read, as by the parser for all of YAML: %j", (text) => {
  const { plain, full } = readBoth(text);
  expect(plain).toEqual(full);
  expect(plain).toBeDefined();
});

const notPlainly = [
  "a: [1, 2]\n",
  "a: {b: 1}\n",
  "a: &x 1\nb: *x\n",
  "a: !t 1\n",
  "a: >\n  folded\n",
  "a: 'over\n  lines'\n",
  "a: 1\na: 2\n",
  "a:\n\tb: 1\n",
  "a: b: c\n",
  "a: 1\n  b: 2\n",
  "a: 0x1F\n",
  "- a\n",
  "%YAML 1.2\n---\na: 1\n",
  "a: 'x' y\n",
  "? a\n: b\n",
];

test.each(notPlainly)("what is not, or is broken, is left to it: %j", (text) => {
  expect(parsePlainYaml(text)).toBeUndefined();
});

test("whatever it reads, it reads as the parser for all of YAML", () => {
  fc.assert(
    fc.property(yamlLines, fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const { plain, full } = readBoth(lines.map(([indent, content]) => indent + content).join(end));
      if (plain !== undefined) expect(plain).toEqual(full);
    }),
    { numRuns: 500 },
  );
});
