import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { RE2JS } from "re2js";
import { toList } from "../to-list.ts";
import { nameables, type Convention, type Settings } from "./config-model.ts";
import type { NamedThing } from "./named-things.ts";

/** What a name does against the conventions of the project; the first fault alone. `config`: the path of the file that asks. */
export function checkName({ kind, name, place }: NamedThing, settings: Settings, config: string): Diagnostic[] {
  const convention = settings.names?.[kind];
  const fault = convention && findFault(name, convention);
  if (fault === undefined) return [];
  const example = convention?.example === undefined ? "" : `, as in \`${convention.example}\``;
  return [createDiagnostic("TOC6224", { what: nameables[kind], name, fault, config, example }, place)];
}

function findFault(name: string, { prefix, suffix, longest, pattern }: Convention): string | undefined {
  const prefixes = [prefix ?? []].flat();
  if (prefixes.length > 0 && !prefixes.some((each) => name.startsWith(each)))
    return `does not begin with ${toQuoted(prefixes)}`;
  const suffixes = [suffix ?? []].flat();
  if (suffixes.length > 0 && !suffixes.some((each) => name.endsWith(each)))
    return `does not end with ${toQuoted(suffixes)}`;
  if (longest !== undefined && [...name].length > longest) return `is longer than ${longest} characters`;
  const fits = pattern === undefined || RE2JS.compile(pattern).matcher(name).matches();
  return fits ? undefined : `does not fit the pattern \`${pattern}\``;
}

function toQuoted(texts: readonly string[]): string {
  return toList(texts.map((text) => `\`${text}\``));
}
