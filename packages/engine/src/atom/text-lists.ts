import type { Alphabet } from "./alphabet.ts";
import { toAlternatives } from "./any-text.ts";
import { TextEdges } from "./text-edges.ts";

/** Of texts folded. */
type TextTest = (text: string) => boolean;

/** So few texts are compared one after the other. */
const few = 3;

/** Of longer expressions JavaScript's engine takes no more care, and some it does not take at all. */
const lettersTogether = 2048;

const lastCode = 0xffff;

/**
 * Whether one of these texts stands in another: of a hundred it takes as long as to look for two. Made when it is first asked.
 */
export function createContainsOne(texts: readonly string[]): TextTest {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return (text) => text.includes(only);
  if (texts.length <= few) return (text) => texts.some((each) => text.includes(each));
  if (texts.includes("")) return () => true;
  return whenAsked(() => {
    const tests = inGroups(texts).map(toTest);
    const [first] = tests;
    return tests.length === 1 && first !== undefined ? first : (text) => tests.some((test) => test(text));
  });
}

/** Whether a text begins with one of these. Made when it is first asked. */
export function createStartsWithOne(texts: readonly string[], alphabet: Alphabet): TextTest {
  if (texts.length <= few) return (text) => texts.some((each) => text.startsWith(each));
  return whenAsked(() => toEdgeTest(texts, alphabet, false));
}

/** Whether a text ends with one of these. Made when it is first asked. */
export function createEndsWithOne(texts: readonly string[], alphabet: Alphabet): TextTest {
  if (texts.length <= few) return (text) => texts.some((each) => text.endsWith(each));
  return whenAsked(() => toEdgeTest(texts, alphabet, true));
}

function toEdgeTest(texts: readonly string[], alphabet: Alphabet, isEnd: boolean): TextTest {
  if (texts.includes("")) return () => true;
  const form = isEnd ? "ends with" : "starts with";
  const edges = TextEdges.of(
    texts.map((text) => ({ form, text, atom: 0 })),
    alphabet,
    isEnd,
  );
  const found: number[] = [];
  return (text) => {
    found.length = 0;
    edges?.find(text, found, lastCode);
    return found.length > 0;
  };
}

function inGroups(texts: readonly string[]): readonly string[][] {
  const groups: string[][] = [];
  let letters = lettersTogether;
  for (const text of texts) {
    letters += text.length;
    if (letters > lettersTogether) {
      groups.push([]);
      letters = text.length;
    }
    groups.at(-1)!.push(text);
  }
  return groups;
}

/** INVARIANT: alternatives of plain texts alone, so that the time is linear. Without flags it compares code units, as `includes` does. */
function toTest(texts: readonly string[]): TextTest {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return (text) => text.includes(only);
  const expression = new RegExp(toAlternatives(texts));
  return (text) => expression.test(text);
}

function whenAsked(make: () => TextTest): TextTest {
  let made: TextTest | undefined;
  return (text) => (made ??= make())(text);
}
