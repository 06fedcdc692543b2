import { findNearWord } from "./near-word.ts";

/** What other languages write for an operator, without `_`, and the operator. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["exists", "is present"],
  ["exist", "is present"],
  ["present", "is present"],
  ["missing", "is missing"],
  ["absent", "is missing"],
  ["equals", "is"],
  ["equal", "is"],
  ["eq", "is"],
  ["are", "is"],
  ["ne", "is not"],
  ["startswith", "starts with"],
  ["beginswith", "starts with"],
  ["endswith", "ends with"],
  ["contain", "contains"],
  ["includes", "contains"],
  ["has", "contains"],
  ["wildcard", "like"],
  ["regex", "matches"],
  ["re", "matches"],
  ["cidr", "in"],
  ["cidrmatch", "in"],
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
]);

const operators = ["is", "in", "contains", "like", "matches", "between", "starts with", "ends with"];

/** The operator that was probably meant by a word. */
export function findMeantOperator(word: string): string | undefined {
  return aliases.get(word.toLowerCase().replaceAll("_", "")) ?? findNearWord(word, operators);
}
