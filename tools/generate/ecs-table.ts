import { EcsFlat, EcsVersion } from "@elastic/ecs";
import type { FieldType } from "@tocsin/core";
import type { GeneratedFile } from "./generated-file.ts";

/** What this generator reads of an entry of `EcsFlat`. */
interface EcsField {
  readonly type: string;
  readonly short: string;
  readonly normalize: readonly string[];
  readonly allowed_values?: readonly { readonly name: string }[];
}

const catalogue: Readonly<Record<string, EcsField>> = EcsFlat;

const types: Readonly<Record<string, FieldType>> = {
  keyword: "text",
  constant_keyword: "text",
  wildcard: "text",
  text: "text",
  match_only_text: "text",
  byte: "number",
  short: "number",
  integer: "number",
  long: "number",
  unsigned_long: "number",
  half_float: "number",
  float: "number",
  double: "number",
  scaled_float: "number",
  boolean: "truth",
  date: "time",
  ip: "address",
  version: "version",
  object: "object",
  nested: "object",
  flattened: "object",
  geo_point: "object",
};

/** ECS as `packages/schema` holds it: a line per field, in the order of their paths. */
export function toEcsModule(): GeneratedFile {
  const paths = Object.keys(catalogue).toSorted();
  const lines = [
    `// Generated from @elastic/ecs ${EcsVersion} by \`npm run generate\`. Do not edit.`,
    "// Copyright 2023 Elasticsearch B.V., Apache License 2.0; types reduced, descriptions shortened.",
    "",
    `export const ecsVersion = ${JSON.stringify(EcsVersion)};`,
    "",
    "/** `path|type|description`; `*` after the type: an event may hold several values. */",
    "export const ecsTable = `\\",
    ...paths.map((path) => escapeTemplate(toLine(path))),
    "`;",
    "",
    "/** The fields whose values ECS limits, and the values. */",
    "export const ecsValues: readonly { readonly paths: readonly string[]; readonly values: readonly string[] }[] = [",
    ...toValueEntries(paths),
    "];",
    "",
  ];
  return { path: "packages/schema/src/generated/ecs.ts", text: lines.join("\n") };
}

function toLine(path: string): string {
  const field = catalogue[path]!;
  const type = types[field.type];
  if (type === undefined) throw new Error(`ECS field ${path} has the unknown type ${field.type}.`);
  const description = field.short.replace(/\s+/g, " ").trim();
  return `${path}|${type}${holdsMany(path) ? "*" : ""}|${description}`;
}

/** A field below an object of which there are several has several values, too. */
function holdsMany(path: string): boolean {
  const field = catalogue[path];
  if (field !== undefined && (field.type === "nested" || field.normalize.includes("array"))) return true;
  const dot = path.lastIndexOf(".");
  return dot > 0 && holdsMany(path.slice(0, dot));
}

function toValueEntries(paths: readonly string[]): string[] {
  const pathsOf = Map.groupBy(paths, (path) =>
    JSON.stringify(catalogue[path]?.allowed_values?.map(({ name }) => name)),
  );
  return [...pathsOf]
    .filter(([values]) => values !== undefined)
    .map(([values, paths]) => `  { paths: ${JSON.stringify(paths)}, values: ${values} },`);
}

function escapeTemplate(line: string): string {
  return line.replace(/[\\`]|\$\{/g, String.raw`\$&`);
}
