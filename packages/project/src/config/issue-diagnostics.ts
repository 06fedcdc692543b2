import { createDiagnostic, messages, type Diagnostic, type DiagnosticCode, type Fix, type Place } from "@tocsin/core";
import type { Document } from "yaml";
import { z } from "zod";
import { toList } from "../to-list.ts";
import { configModel } from "./config-model.ts";
import { nearest } from "./nearest.ts";
import { placeAt, placeOfKey, type SettingPath } from "./place-at.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with the settings, each at its place, with the fix where a name is only misspelt. */
export function toIssueDiagnostics(
  file: string,
  issues: readonly Issue[],
  value: unknown,
  document: Document,
): readonly Diagnostic[] {
  return issues.flatMap((issue) => {
    const path: SettingPath = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => toUnknownKey(file, path, key, document));
    const found = describeValue(valueAt(value, path));
    const setting = path.length === 0 ? file : toName(path);
    const place = placeAt(file, document, path);
    const fix = toFix(issue, valueAt(value, path), place);
    return [createDiagnostic("TOC6203", { setting, expected: toExpected(issue), found }, place, fix)];
  });
}

function toUnknownKey(file: string, path: SettingPath, key: string, document: Document): Diagnostic {
  const place = placeOfKey(file, document, path, key);
  if (path.at(-1) === "lints" && Object.hasOwn(messages, key)) {
    const { severity, title } = messages[key as DiagnosticCode];
    const what = `${severity === "error" ? "an error" : `a message of its own`} (${title})`;
    return createDiagnostic("TOC6206", { code: key, what }, place);
  }
  const known = keysAt(path);
  const near = nearest(key, known);
  const suggestion = near === undefined ? `there are ${toShortList(known)}` : `the nearest is \`${near}\``;
  const where = path.length === 0 ? "" : ` in \`${toName(path)}\``;
  const fix = near === undefined ? undefined : toReplacement(near, place);
  return createDiagnostic("TOC6202", { setting: key, where, suggestion }, place, fix);
}

/** Of a word that is misspelt. */
function toFix(issue: Issue, value: unknown, place: Place): Fix | undefined {
  if (issue.code !== "invalid_value" || typeof value !== "string") return undefined;
  const near = nearest(value, issue.values.map(String));
  return near === undefined ? undefined : toReplacement(near, place);
}

function toReplacement(word: string, place: Place): Fix {
  return { title: `Change to ${word}`, edits: [{ place, newText: word }] };
}

/** `overrides.lints`; positions in lists are seen at the place. */
export function toName(path: SettingPath): string {
  return path.filter((part) => typeof part === "string").join(".");
}

function toShortList(names: readonly string[]): string {
  const shown = names.filter((name) => !name.startsWith("TOC"));
  return shown.length > 12
    ? `${shown.slice(0, 12).join(", ")} and others`
    : toList(shown).replace(/ or (?=[^ ]*$)/, " and ");
}

/** The settings that there are at a path. */
function keysAt(path: SettingPath): readonly string[] {
  const schema = path.reduce<z.core.$ZodType | undefined>((outer, part) => {
    const inside = outer && unwrap(outer);
    if (inside instanceof z.ZodArray) return inside.element;
    return inside instanceof z.ZodObject ? (inside.shape as z.core.$ZodShape)[String(part)] : undefined;
  }, configModel);
  const last = schema && unwrap(schema);
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

/** What a value must be, in words. */
function toExpected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_value":
      return toList(issue.values.map(String));
    case "invalid_type":
      return typeWords[issue.expected] ?? `a value of type ${issue.expected}`;
    case "too_small":
      if (issue.origin === "number" || issue.origin === "int") return `a number from ${issue.minimum}`;
      return issue.origin === "string" ? "a text that is not empty" : "a list that is not empty";
    case "too_big":
      return `a number up to ${issue.maximum}`;
    case "invalid_union":
      return toList([...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(toExpected)))]);
    default:
      return issue.message;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  object: "settings of its own",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
};

function valueAt(value: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>(
    (outer, part) =>
      typeof outer === "object" && outer !== null ? (outer as Record<string, unknown>)[part] : undefined,
    value,
  );
}

function describeValue(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "settings of its own";
  const words = JSON.stringify(value);
  return `\`${words.length > 40 ? `${words.slice(0, 40)}…` : words}\``;
}
