import { readFileSync } from "node:fs";
import type { Diagnostic } from "@tocsin/core";
import type { Command } from "commander";
import type { ImportOptions, ReadSettings } from "@tocsin/importers";
import { toReadProblem } from "@tocsin/sources";
import type { Texts } from "../output/texts.ts";

/** What may be said of rules of Sigma, as commander gives it. */
export interface SigmaFlags {
  readonly mapping?: string;
  readonly values?: string;
  readonly blocks?: boolean;
}

/** What the files say, or what is wrong with one of them, with its text. */
export type ReadOptions<Options> =
  | { readonly settings: Options }
  | { readonly problems: readonly Diagnostic[]; readonly texts?: Texts };

/** Of commands that take rules of Sigma as they are. */
export function addSigmaOptions(command: Command): Command {
  return command
    .option("--values <file>", "of rules of Sigma: values for placeholders such as %Administrators%")
    .option("--mapping <file>", "of rules of Sigma: names of fields, and log sources of your own")
    .option("--blocks", "of rules of Sigma: judge correlations with upper bounds in blocks of time");
}

/** Reads the files that are named, whose log sources and names of fields go before what is built in. */
export async function readSigmaOptions({ mapping, values, blocks }: SigmaFlags): Promise<ReadOptions<ImportOptions>> {
  // Most hunts import nothing, and need not wait for what imports.
  if (mapping === undefined && values === undefined) return { settings: { blocks } };
  const { defaultMapping, parseMapping, parsePlaceholderValues } = await import("@tocsin/importers");
  const placeholders = readSettings(values, parsePlaceholderValues);
  if ("problems" in placeholders) return placeholders;
  const mapped = readSettings(mapping, parseMapping);
  if ("problems" in mapped) return mapped;
  const { patterns = [], ...names } = mapped.settings ?? {};
  return {
    settings: {
      blocks,
      values: placeholders.settings,
      mapping: { ...defaultMapping, ...names, ...(patterns.length > 0 && { patterns }) },
    },
  };
}

function readSettings<Settings>(
  path: string | undefined,
  parse: (file: string, text: string) => ReadSettings<Settings>,
): ReadOptions<Settings | undefined> {
  if (path === undefined) return { settings: undefined };
  try {
    const text = readFileSync(path, "utf8");
    const read = parse(path, text);
    return "problems" in read ? { ...read, texts: new Map([[path, text]]) } : read;
  } catch (error) {
    return { problems: [toReadProblem(path, error)] };
  }
}
