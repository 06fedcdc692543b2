import type { CallExpression, Expression, FieldType, JsonObject, JsonValue, MeasuredExpression } from "@tocsin/core";
import { isJsonObject } from "@tocsin/core";
import { typeOfLiteral, readLiteral, type Compilation, type Values } from "../compilation.ts";
import { readAllValues } from "../field/all-values.ts";
import { createFieldReader } from "../field/field-reader.ts";
import { createScope, type Scope } from "../scope.ts";
import { convertValue, identifyValue, readValue, showValue, type Value } from "../value/value.ts";
import { compileFunction } from "./functions.ts";

/** Compiles an expression to its values: none (missing), one or several. */
export function compileExpression(compilation: Compilation, expression: Expression): Values {
  return compilation.once(`values ${JSON.stringify(expression)}`, () => {
    const values = compile(compilation, expression);
    return values.pure && expression.op !== "literal" ? { ...values, of: compilation.cache(values.of) } : values;
  });
}

/** The values of an expression read as a type; undefined stands for one that cannot be read so. */
export function compileAs(
  compilation: Compilation,
  expression: Expression,
  as: FieldType,
): (scope: Scope) => readonly (Value | undefined)[] {
  const values = compileExpression(compilation, expression);
  if (values.type === as) return values.of;
  return compilation.once(`as ${as} ${JSON.stringify(expression)}`, () => {
    const read = (scope: Scope) => values.of(scope).map((value) => convertValue(values.type, value, as));
    return values.pure ? compilation.cache(read) : read;
  });
}

function compile(compilation: Compilation, expression: Expression): Values {
  switch (expression.op) {
    case "field":
      if (expression.step !== undefined) return compileFieldOfStep(expression.path, expression.type, expression.step);
      return { type: expression.type, of: compileField(expression.path, expression.type), pure: true };
    case "literal": {
      const value = readLiteral(expression);
      const values = value === undefined ? [] : [value];
      return { type: typeOfLiteral(expression), of: () => values, pure: true };
    }
    case "call":
      return compileCall(compilation, expression);
    case "lookup":
      return compileLookup(compilation, expression);
    case "anywhere":
      return { type: "untyped", of: ofScope(compileAnywhere(expression.paths)), pure: true };
    case "key":
      return { type: expression.type, of: (scope) => readKey(scope, expression.index, expression.type), pure: false };
    case "measured":
      return { type: "number", of: (scope) => toValues(readMeasured(scope, expression)), pure: false };
    case "risk":
      return { type: "number", of: (scope) => toValues(scope.match?.risk), pure: false };
    case "list":
    case "pattern":
      throw new Error(`A ${expression.op} has no values of its own.`);
  }
}

function compileField(path: string, type: FieldType): (scope: Scope) => readonly Value[] {
  const read = createFieldReader(path, type === "object" || type === "untyped");
  return (scope) => {
    const raw = read(scope.document);
    if (raw.length === 0 || type === "object" || type === "untyped") return raw;
    const values: Value[] = [];
    for (const item of raw) {
      const value = readValue(type, item);
      if (value !== undefined) values.push(value);
    }
    if (values.length < raw.length) scope.onUnreadable?.(path, type);
    return values;
  };
}

/** The values of all events that a step holds. */
function compileFieldOfStep(path: string, type: FieldType, step: string): Values {
  const read = compileField(path, type);
  const of = (scope: Scope) =>
    (scope.match?.steps?.get(step) ?? []).flatMap(({ document, time }) => read(createScope(document, time)));
  return { type, of, pure: false };
}

function compileCall(compilation: Compilation, call: CallExpression): Values {
  const given = {
    values: (argument: Expression) => compileExpression(compilation, argument),
    as: (argument: Expression, type: FieldType) => compileAs(compilation, argument, type),
  };
  const pure = call.arguments.every(
    (argument) => argument.op === "pattern" || compileExpression(compilation, argument).pure,
  );
  return { type: call.type, of: compileFunction(given, call), pure };
}

function compileLookup(compilation: Compilation, lookup: Expression & { op: "lookup" }): Values {
  const key = compileExpression(compilation, lookup.key);
  const type = key.type === "untyped" || key.type === "object" ? "text" : key.type;
  const keys = compileAs(compilation, lookup.key, type);
  const table = compilation.lookup(lookup.lookup);
  const rows = table.rowsBy(type);
  const column = createFieldReader(lookup.column ?? table.keyColumn);
  const of = (scope: Scope) =>
    keys(scope).flatMap((value) => {
      const row = value === undefined ? undefined : rows.get(identifyValue(type, value));
      return row === undefined ? [] : column(row).flatMap((raw) => toValues(readValue(lookup.type, raw)));
    });
  return { type: lookup.type, of, pure: key.pure };
}

/** The scalars at any of the paths, or, without paths, of the whole document. */
export function compileAnywhere(paths: readonly string[] | null): (document: JsonObject) => readonly JsonValue[] {
  if (paths === null) return readAllValues;
  const readers = paths.map((path) => createFieldReader(path));
  return (document) => readers.flatMap((read) => read(document)).filter((value) => !isJsonObject(value));
}

function ofScope(read: (document: JsonObject) => readonly JsonValue[]): (scope: Scope) => readonly JsonValue[] {
  return ({ document }) => read(document);
}

function readKey(scope: Scope, index: number, type: FieldType): readonly Value[] {
  const raw: JsonValue | undefined = scope.match?.key[index];
  return raw === undefined || raw === null ? [] : toValues(readValue(type, raw));
}

function readMeasured({ match }: Scope, { name, factor = 1 }: MeasuredExpression): number | undefined {
  const measured = match?.measured;
  const value = typeof measured === "object" ? measured[name] : measured;
  return value === undefined ? undefined : value * factor;
}

function toValues(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** What the expression shows on a scope, as JSON. */
export function showValues(values: Values, scope: Scope): readonly JsonValue[] {
  return values.of(scope).map((value) => showValue(values.type, value));
}
