import type { FieldType } from "@tocsin/core";
import type { SchemaField } from "../schema.ts";

/** The fields of one Windows log. A name may be in several tables, always with one type. */
export type FieldTable = readonly (readonly [name: string, field: SchemaField])[];

/** Fields of one type, each with what it holds. */
export function described(type: FieldType, descriptions: Readonly<Record<string, string>>): FieldTable {
  return Object.entries(descriptions).map(([name, description]) => [name, { type, description }] as const);
}

/** Fields of one type whose names say what they hold, separated by white space. */
export function named(type: FieldType, names: string): FieldTable {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, { type }] as const);
}

/** The fields, and each whose name has spaces (`Threat Name`) also without them, as many collectors write it. */
export function alsoWithoutSpaces(table: FieldTable): FieldTable {
  const joined = table
    .filter(([name]) => name.includes(" "))
    .map(([name, field]) => [name.replaceAll(" ", ""), field] as const);
  return [...table, ...joined];
}
