import type { CallExpression, Expression, FieldType, FunctionName, JsonValue } from "@tocsin/core";
import type { Values } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { createFieldTest } from "../field/field-test.ts";
import { convertValue, readValue, type Value } from "../value/value.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { toDistance, toLocation } from "./location.ts";
import { compilePattern } from "./pattern.ts";
import { toCombinations } from "./product.ts";
import { compileSpeed } from "./speed.ts";
import { createReplacer, maximumMadeText, partOf } from "./text-parts.ts";
import { domainOf, entropyOf, lastName } from "./text-measures.ts";
import { createZonedTime, type ZonedTime } from "./zoned-time.ts";

/** How arguments are compiled. */
export interface Arguments {
  readonly values: (expression: Expression) => Values;
  readonly as: (expression: Expression, type: FieldType) => (scope: Scope) => readonly (Value | undefined)[];
}

type Read = (scope: Scope) => readonly Value[];
type Compile = (given: Arguments, call: CallExpression) => Read;

/**
 * Compiles a call to its values. A function of a missing value is missing; of several values it is taken of each in
 * turn, of several arguments with several values of their combinations, the first 64.
 */
export function compileFunction(given: Arguments, call: CallExpression): Read {
  return compilers[call.name](given, call);
}

const compilers: Readonly<Record<FunctionName, Compile>> = {
  length: ofText((text) => countCharacters(text)),
  lower: ofText((text) => text.toLowerCase()),
  upper: ofText((text) => text.toUpperCase()),
  trim: ofText((text) => text.trim()),
  basename: ofText(lastName),
  domain: ofText(domainOf),
  entropy: ofText(entropyOf),
  decode_base64: ofText(decodeBase64),
  version: ofText((text) => readValue("version", text)),
  hour: ofTime((time) => time.hour),
  weekday: ofTime((time) => time.weekday),
  minute: ofTime((time) => time.minute),
  day: ofTime((time) => time.day),
  week: ofTime((time) => time.week),
  month: ofTime((time) => time.month),
  year: ofTime((time) => time.year),
  distance: compileDistance,
  speed: ({ values }, call) => compileSpeed(values, call),
  either: compileEither,
  field_exists: compileFieldExists,
  capture: compileCapture,
  replace: compileReplace,
  join: compileJoin,
  part: compilePart,
};

function ofText(change: (text: string) => Value | undefined): Compile {
  return (given, call) => each(texts(given, argument(call, 0)), change);
}

function ofTime(read: (time: ZonedTime) => Value): Compile {
  return (given, call) => {
    const times = given.as(argument(call, 0), "time");
    const toZoned = createZonedTime(call.arguments.length > 1 ? literalText(call, 1) : "UTC");
    return (scope) => times(scope).flatMap((time) => (time === undefined ? [] : [read(toZoned(time as number))]));
  };
}

function compileDistance(given: Arguments, call: CallExpression): Read {
  const ends = [0, 1].map((at) => given.values(argument(call, at)));
  return (scope) => {
    const places = ends.map((end) => end.of(scope).flatMap((value) => toLocation(value as JsonValue) ?? []));
    return toCombinations(places).map(([from, to]) => toDistance(from!, to!));
  };
}

function compileEither(given: Arguments, call: CallExpression): Read {
  const choices = call.arguments.map((choice) => given.values(choice));
  return (scope) => {
    for (const choice of choices) {
      const values = choice.of(scope).flatMap((value) => {
        const read = convertValue(choice.type, value, call.type);
        return read === undefined ? [] : [read];
      });
      if (values.length > 0) return values;
    }
    return [];
  };
}

function compileFieldExists(given: Arguments, call: CallExpression): Read {
  const exists = toExistence(given, argument(call, 0));
  return (scope) => [exists(scope)];
}

/** Of several fields, as of one that logs call differently, any. What is no field of the event exists where it has a value. */
function toExistence(given: Arguments, expression: Expression): (scope: Scope) => boolean {
  if (expression.op === "field" && expression.step === undefined) {
    const has = createFieldTest(expression.path);
    return ({ document }) => has(document);
  }
  if (expression.op === "call" && expression.name === "either") {
    const choices = expression.arguments.map((choice) => toExistence(given, choice));
    return (scope) => choices.some((exists) => exists(scope));
  }
  const values = given.values(expression);
  return (scope) => values.of(scope).length > 0;
}

function compileCapture(given: Arguments, call: CallExpression): Read {
  const pattern = argument(call, 1);
  if (pattern.op !== "pattern") throw new Error("capture takes a regular expression.");
  const { capture } = compilePattern(pattern);
  return each(texts(given, argument(call, 0)), capture);
}

function compileReplace(given: Arguments, call: CallExpression): Read {
  const what = argument(call, 1);
  const by = literalText(call, 2);
  const subjects = texts(given, argument(call, 0));
  if (what.op === "pattern") {
    const { replaceAll } = compilePattern(what);
    return each(subjects, (text) => limited(replaceAll(text, by), text));
  }
  const whats = texts(given, what);
  return (scope) =>
    toCombinations([subjects(scope), whats(scope)]).flatMap(([text, sought]) =>
      text === undefined || sought === undefined ? [] : (createReplacer(sought, by)(text) ?? []),
    );
}

function compileJoin(given: Arguments, call: CallExpression): Read {
  const separator = literalText(call, 0);
  const parts = call.arguments.slice(1).map((part) => texts(given, part));
  return (scope) =>
    toCombinations(parts.map((part) => part(scope))).flatMap((values) => {
      const length = values.reduce((sum, value) => sum + (value?.length ?? 0) + separator.length, 0);
      return values.includes(undefined) || length > maximumMadeText ? [] : [values.join(separator)];
    });
}

function compilePart(given: Arguments, call: CallExpression): Read {
  const separator = literalText(call, 1);
  const number = argument(call, 2);
  const index = number.op === "literal" && number.type === "number" ? Number(number.value) : Number.NaN;
  return each(texts(given, argument(call, 0)), (text) => partOf(text, separator, index));
}

function each(
  read: (scope: Scope) => readonly (string | undefined)[],
  change: (text: string) => Value | undefined,
): Read {
  return (scope) => {
    const values: Value[] = [];
    for (const text of read(scope)) {
      const value = text === undefined ? undefined : change(text);
      if (value !== undefined) values.push(value);
    }
    return values;
  };
}

function texts(given: Arguments, expression: Expression): (scope: Scope) => readonly (string | undefined)[] {
  return given.as(expression, "text") as (scope: Scope) => readonly (string | undefined)[];
}

function argument(call: CallExpression, at: number): Expression {
  const expression = call.arguments[at];
  if (expression === undefined) throw new Error(`${call.name} lacks its argument ${at + 1}.`);
  return expression;
}

function literalText(call: CallExpression, at: number): string {
  const expression = argument(call, at);
  if (expression.op !== "literal") throw new Error(`Argument ${at + 1} of ${call.name} must be a literal.`);
  return String(expression.value);
}

function limited(text: string, original: string): string | undefined {
  return text.length > Math.max(maximumMadeText, original.length) ? undefined : text;
}

function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}
