import fc from "fast-check";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { readFullYaml } from "./read-full-yaml.ts";
import { toPlain } from "./yaml-value.ts";

/** Both readings as data; undefined: it is left to the parser for all of YAML. */
export function readBoth(text: string) {
  const plain = parsePlainYaml(text)?.map(toPlain);
  const { documents, diagnostics } = readFullYaml("a.yml", text);
  return { plain, full: diagnostics.length > 0 ? "broken" : documents.map(toPlain) };
}

const scalar = fc.oneof(
  fc.constantFrom(
    "x",
    "two words",
    "C:\\a",
    "5",
    "-1",
    "1.5",
    "true",
    "null",
    "~",
    "a#b",
    "a #b",
    "http://x",
    "-x",
    "- x",
    "k: v",
    "'q'",
    "'q",
    '"d\\n"',
    "[a]",
    "{a: b}",
    "*a",
    "&a",
    "|",
    "|-",
    ">",
    "!t",
    "a:",
    ": a",
    ":a",
    ":",
    "x # k: v",
    "'q' # k: v",
    "?",
    "? x",
    "@x",
    "%x",
    "''",
    '""',
    "0x1",
    ".5",
    "é",
    "=",
    "a\tb",
  ),
  fc.string({ maxLength: 6 }),
);
const key = fc.constantFrom("a", "b", "c|d", "'e'", '"f"', "g h", "- a", "-", "i:j", "<<", "");
const line = fc.oneof(
  fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`),
  key.map((name) => `${name}:`),
  scalar.map((value) => `- ${value}`),
  fc.tuple(key, scalar).map(([name, value]) => `- ${name}: ${value}`),
  scalar,
  fc.constantFrom("", "---", "# c", "...", "-", "   "),
);
/** Lines of YAML, some of them plain, at odd indentations. */
export const yamlLines = fc.array(fc.tuple(fc.constantFrom("", "", "  ", "  ", "    ", " "), line), { maxLength: 8 });
