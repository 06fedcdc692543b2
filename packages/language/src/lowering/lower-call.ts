import { functions } from "@tocsin/core";
import type { Expression as IrExpression, FieldType, FunctionName, FunctionSignature } from "@tocsin/core";
import { isKind } from "../names/declared.ts";
import { resolveName } from "../names/file-names.ts";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { Call } from "../tree/expressions.ts";
import { literalFunctionNames } from "../types/literal-functions.ts";
import { typeOf } from "../types/type-of.ts";
import { lowerArgument, toOrdinal } from "./lower-argument.ts";
import { checkOnMatch, insideCall, toKeyed } from "./lower-field.ts";
import { lowerValue } from "./lower-value.ts";
import { type Scope, placeOf, refuse, toCount } from "./scope.ts";

const signatures: Readonly<Record<string, FunctionSignature>> = functions;

/** A function of values, or a row of a lookup. */
export function lowerCall(call: Call, scope: Scope): IrExpression | undefined {
  const name = call.name.text;
  if (Object.hasOwn(signatures, name)) {
    const lowered = lowerFunction(call, name as FunctionName, insideCall(scope));
    return lowered && checkOnMatch(toKeyed(lowered, scope), call, scope);
  }
  const declared = scope.names.visible.get(name);
  if (declared !== undefined && !isKind(declared, "lookup") && name !== "") {
    return refuse(scope, "TOC2008", { name, near: "" }, call.name);
  }
  const known = [...Object.keys(signatures), ...literalFunctionNames];
  const lookup = resolveName(call.name, "lookup", scope.names, scope.report, known);
  const lowered = lookup && scope.program.lookup(lookup);
  if (lowered === undefined) {
    scope.report.fail();
    return undefined;
  }
  const row = lowerLookup(call, lowered, insideCall(scope));
  return row && checkOnMatch(row, call, scope);
}

function lowerFunction(call: Call, name: FunctionName, scope: Scope): IrExpression | undefined {
  const signature = signatures[name]!;
  const count = call.arguments.length;
  const most = signature.variadic === true ? Infinity : signature.parameters.length;
  const least = signature.parameters.length - (signature.optional ?? 0);
  if (count < least || count > most) {
    const expected = most === Infinity ? `${least} or more` : least === most ? String(least) : `${least} or ${most}`;
    return refuse(scope, "TOC3012", { name, expected: toCount(expected, "value"), given: String(count) }, call);
  }
  if (call.column.length > 0) {
    return refuse(scope, "TOC2018", { lookup: name, column: call.column[0]!.text, near: "" }, call.column[0]!);
  }
  const lowered: IrExpression[] = [];
  for (const [index, argument] of call.arguments.entries()) {
    const parameter = signature.parameters[Math.min(index, signature.parameters.length - 1)]!;
    const value = lowerArgument(argument, parameter, { name, index }, scope);
    if (value === undefined) return undefined;
    lowered.push(value);
  }
  return toCall(call, name, lowered, scope);
}

function toCall(
  call: Call,
  name: FunctionName,
  values: readonly IrExpression[],
  scope: Scope,
): IrExpression | undefined {
  const [first] = values;
  const result = signatures[name]!.result;
  if (name === "version" && first?.op === "literal" && first.type === "text") {
    return { op: "literal", type: "version", value: first.value };
  }
  if (result !== "same") return { op: "call", name, arguments: values, type: result };
  const types = [...new Set(values.map(typeOf).filter((type) => type !== "untyped"))];
  if (types.length > 1) {
    const index = values.findIndex((value) => typeOf(value) === types[1]);
    const words = { position: toOrdinal(index), name, expected: typeName(types[0]!) };
    return refuse(scope, "TOC3013", words, call.arguments[index]!);
  }
  return { op: "call", name, arguments: values, type: types[0] ?? "untyped" };
}

function lowerLookup(
  call: Call,
  { lookup, columns }: NonNullable<ReturnType<Scope["program"]["lookup"]>>,
  scope: Scope,
): IrExpression | undefined {
  const name = call.name.text;
  const [argument] = call.arguments;
  if (argument === undefined || call.arguments.length > 1) {
    return refuse(scope, "TOC3012", { name, expected: "1 value", given: String(call.arguments.length) }, call);
  }
  const key = lowerValue(argument, scope);
  if (key === undefined) return undefined;
  const [segment] = call.column;
  if (segment === undefined)
    return toKeyed({ op: "lookup", lookup: lookup.name, key, column: null, type: "text" }, scope);
  const column = call.column.map(({ text }) => text).join(".");
  const type = columns === null ? "untyped" : columns.get(column);
  if (columns !== null && type === undefined) {
    const near = nearNames(columns.keys(), column);
    const place = { ...placeOf(scope, segment), end: call.span.end };
    const fix = toReplacement(near, place);
    return refuse(scope, "TOC2018", { lookup: name, column, near: toQuestion(near) }, { span: place }, fix);
  }
  return toKeyed({ op: "lookup", lookup: lookup.name, key, column, type: type ?? "untyped" }, scope);
}

function typeName(type: FieldType): string {
  return type === "truth" ? "true or false" : type === "address" || type === "object" ? `an ${type}` : `a ${type}`;
}
