import fc from "fast-check";
import { scanText } from "../../lexer/scanner.ts";
import { condition, mutated } from "../../random-texts.test-data.ts";

/** Rules in the forms that are read plainly. */
export const plainTexts: readonly string[] = [
  "module a.when.b\n\nuse x, y from sources.any\n",
  '# c\nmodule m\n\n## Of one.\n## Of two.\nsource s is "a-*", \'b-*\'\n  where Channel is "x" and EventID in [1, 2]\n  derive n as either(A, `B C`)\n\nsource t is "c"\n',
  'rule r "T" {\n  when any s where a is "b"\n  severity high\n}\n',
  'rule r {\n  description "d\\n"\n  owner "o"\n  uuid "u"\n  license "l"\n  tags "a", "b"\n  references "c"\n  false_positives "d"\n  author "e"\n  status draft\n  mitre T1059.001, T1059, TA0001\n  data "k" "v"\n  data "k2" "v2"\n  disabled because "b"\n  when any s\n  severity low\n  signal only\n}\n',
  'rule r { when any s where not (a.b is not "c" or not not d not in [1, 2.5,]) and (e contains exactly any of ["f", "g"] and (h is i)) severity high }\n',
  'rule r {\n  when any s where a starts with "b" or c ends with all of d("e", f(g)).h or i like "j*" or k matches /l\\/m/is or n is present or o is not missing\n  except when a < 1 or a <= -2 or a > b.`c d`.any or a >= 1000 because "x"\n  except when anywhere contains "y" because "z"\n  severity medium\n  alert { include a, count.of.b as c, data.d as e }\n}\n',
  "rule r {\n  when any s where a in 10.0.0.0/8 and b is true and c is 2027-03-31 and d in [] and event.not.present is false and f() is 18446744073709551616\n  severity high\n}\nrule q { when any t severity low }\n",
];

/** The text with some of its tokens in the places of others. */
function shuffled(text: string): fc.Arbitrary<string> {
  const { tokens } = scanText(text, () => {});
  const change = fc.record({ at: fc.nat(tokens.length - 1), by: fc.nat(tokens.length - 1) });
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => {
    const images = tokens.map(({ image }) => image);
    for (const { at, by } of changes) images[at] = tokens[by]!.image;
    return images.map((image, index) => (tokens[index]!.leads ? `\n${image}` : ` ${image}`)).join("");
  });
}

const one = fc.constantFrom(...plainTexts);

/** The same with a few letters or tokens changed, and rules with conditions of any nesting. */
export const nearlyPlain: fc.Arbitrary<string> = fc.oneof(
  one.chain(mutated),
  one.chain(shuffled),
  condition.map((where) => `rule r { when any s where ${where} severity low }`),
);
