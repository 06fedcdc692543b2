import type { SelectionItem } from "../model.ts";
import { join, negate, type Formula } from "../write/formula.ts";
import { toList } from "../write/quote.ts";
import { parseModifiers, type Modifiers } from "./parse-modifiers.ts";
import { parseTests, type TestContext, type ValueTest } from "./to-test.ts";

export type ParsedItem =
  | { readonly formula: Formula; readonly placeholders: readonly string[] }
  | { readonly reason: string };

/** One line of a selection as a condition. */
export function parseItem(item: SelectionItem, context: Omit<TestContext, "isKeyword">): ParsedItem {
  const parsed = parseModifiers(item.modifiers);
  if ("reason" in parsed) return parsed;
  const { modifiers } = parsed;
  const isKeyword = item.field === undefined;
  const reason = item.field === undefined ? findKeywordFault(modifiers) : findFieldFault(item.field);
  if (reason !== undefined) return { reason };
  const tests: ValueTest[] = [];
  const choices: (readonly ValueTest[])[] = [];
  for (const value of item.values) {
    const found = parseTests(value, modifiers, { ...context, isKeyword });
    if ("reason" in found) return found;
    // Of several values that one placeholder stands for any will do, though `all` asks for each value that is written.
    if (modifiers.all && found.tests.length > 1) choices.push(found.tests);
    else tests.push(...found.tests);
  }
  const field = item.field === undefined ? "anywhere" : context.toField(item.field);
  const subject = modifiers.timePart === undefined ? field : `${modifiers.timePart}(${field})`;
  const formula = join("and", [
    ...(tests.length > 0 ? [toFormula(subject, tests, modifiers)] : []),
    ...choices.map((choice) => toFormula(subject, choice, { ...modifiers, all: false })),
  ]);
  const placeholders = tests.flatMap((test) => (test.kind === "placeholder" ? test.names : []));
  return { formula: modifiers.differs ? negate(formula) : formula, placeholders };
}

function findFieldFault(field: string): string | undefined {
  return /[`\p{Cc}]/u.test(field) ? "a field cannot be called so, with a backtick or a control character" : undefined;
}

function findKeywordFault({ exists, fieldReference, order, timePart, block }: Modifiers): string | undefined {
  return exists || fieldReference || order !== undefined || timePart !== undefined || block
    ? "its modifiers need a field"
    : undefined;
}

/** Tests that are alike in one comparison, in the order in which the first of each stands. */
function toFormula(subject: string, tests: readonly ValueTest[], modifiers: Modifiers): Formula {
  const groups = new Map<string, Set<string>>();
  const parts: (() => Formula)[] = [];
  for (const test of tests) {
    if (test.kind === "present" || test.kind === "missing") {
      const op = test.kind;
      parts.push(() => ({ op, subject }));
      continue;
    }
    if (test.kind === "exists") {
      const asked: Formula = {
        op: "compare",
        subject: `field_exists(${subject})`,
        operator: "is",
        object: String(test.truth),
      };
      parts.push(() => asked);
      continue;
    }
    const { operator, object, functions } =
      test.kind === "compare" ? test : { operator: "is", object: JSON.stringify(test.text), functions: [] };
    const objects = groups.get(operator) ?? new Set();
    if (objects.size === 0) {
      groups.set(operator, objects);
      parts.push(() => toComparison(subject, { operator, functions }, [...objects], modifiers));
    }
    objects.add(object);
  }
  return join(
    modifiers.all ? "and" : "or",
    parts.map((part) => part()),
  );
}

const texts = ["starts with", "ends with", "contains", "like", "matches"];

function toComparison(
  subject: string,
  { operator, functions }: { readonly operator: string; readonly functions: readonly string[] },
  objects: readonly string[],
  { all, cased }: Modifiers,
): Formula {
  const takesCase = cased && operator !== "matches" && operator !== "in block";
  const word = operator === "in block" ? "in" : operator;
  const single = (object: string): Formula => ({
    op: "compare",
    subject,
    operator: word,
    object: `${takesCase ? "exactly " : ""}${call(functions, object)}`,
  });
  const [only] = objects;
  if (objects.length === 1 && only !== undefined) return single(only);
  const isList = objects.every((object) => /^["'/[\d-]/.test(object) || operator === "in block");
  if (isList && texts.includes(operator)) {
    const list = `${takesCase ? "exactly " : ""}${all ? "all of" : "any of"} ${call(functions, toList(objects))}`;
    return { op: "compare", subject, operator, object: list };
  }
  if (isList && !all && (operator === "is" || operator === "in block")) {
    const list = `${takesCase ? "exactly " : ""}${call(functions, toList(objects))}`;
    return { op: "compare", subject, operator: "in", object: list };
  }
  return join(all ? "and" : "or", objects.map(single));
}

function call(functions: readonly string[], object: string): string {
  return functions.reduce((inner, name) => `${name}(${inner})`, object);
}
