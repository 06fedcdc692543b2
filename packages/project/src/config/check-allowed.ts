import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import type { Settings } from "./config-model.ts";
import { nearest } from "./nearest.ts";
import { clausesOf, placeOf, type RuleNode } from "./rule-facts.ts";

type Node = Parameters<typeof placeOf>[1];

/** A value of the rule that `allow` may limit. `quoted`: it stands in quotes. */
interface Written {
  readonly what: string;
  readonly value: string;
  readonly node: Node;
  readonly quoted: boolean;
}

type Allowance = keyof NonNullable<Settings["allow"]>;

/** What the rule says and `allow` does not know. `config`: the path of the file that asks. */
export function checkAllowed(file: ParsedFile, rule: RuleNode, settings: Settings, config: string): Diagnostic[] {
  const { allow = {} } = settings;
  return (Object.keys(allow) as Allowance[]).flatMap((key) => {
    const allowed: readonly string[] = allow[key] ?? [];
    const others = writtenIn(rule, key).filter(({ value }) => allow[key] !== undefined && !allowed.includes(value));
    return others.map((written) => refuse(written, allowed, file, rule, config));
  });
}

function refuse(
  { what, value, node, quoted }: Written,
  allowed: readonly string[],
  file: ParsedFile,
  rule: RuleNode,
  config: string,
): Diagnostic {
  const near = nearest(value, allowed);
  const words = near === undefined ? `: ${toShortList(allowed)}` : `; the nearest is \`${near}\``;
  const place = placeOf(file, node);
  const newText = quoted ? JSON.stringify(near) : (near ?? "");
  const fix = near === undefined ? undefined : { title: `Change to ${near}`, edits: [{ place, newText }] };
  return createDiagnostic("TOC6223", { what, value, rule: rule.name.text, config, near: words }, place, fix);
}

function toShortList(values: readonly string[]): string {
  return values.length > 8 ? `${values.slice(0, 8).join(", ")} and others` : values.join(", ");
}

function writtenIn(rule: RuleNode, key: Allowance): readonly Written[] {
  const word = (what: string) => (name: { readonly text: string } & Node) => ({
    what,
    value: name.text,
    node: name,
    quoted: false,
  });
  const text = (what: string) => (literal: { readonly value: string } & Node) => ({
    what,
    value: literal.value,
    node: literal,
    quoted: true,
  });
  switch (key) {
    case "statuses":
      return clausesOf(rule, "status")
        .map(({ value }) => value)
        .map(word("status"));
    case "severities":
      return clausesOf(rule, "severity")
        .map(({ value }) => value)
        .map(word("severity"));
    case "owners":
      return clausesOf(rule, "owner")
        .map(({ value }) => value)
        .map(text("owner"));
    case "tags":
      return clausesOf(rule, "tags")
        .flatMap(({ values }) => values)
        .map(text("tag"));
    case "data":
      return clausesOf(rule, "data")
        .map(({ key: name }) => name)
        .map(text("key of data"));
    case "sinks":
      return clausesOf(rule, "alert")
        .flatMap(({ lines }) => lines)
        .flatMap((line) => (line.kind === "notify" ? line.sinks : []))
        .map(word("sink"));
  }
}
