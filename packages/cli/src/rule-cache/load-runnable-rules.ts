import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ImportOptions } from "@tocsin/importers";
import type { Texts } from "../output/texts.ts";
import type { LoadedRules } from "../rules/load-rules.ts";
import { loadingDisk } from "../rules/loading-disk.ts";
import { whyNotRunnable, type RunnableRules } from "../rules/runnable-rules.ts";
import { askAgain, noteQuestions } from "./asked.ts";
import { collectGarbage } from "../collect-garbage.ts";
import { withoutOptimizer } from "../without-optimizer.ts";
import { ruleCacheFolder } from "./cache-folder.ts";
import {
  packEntry,
  parseEntry,
  toEntryBytes,
  withPlan,
  type Entry,
  type EntryContents,
  type EntryParts,
  type KeptTexts,
} from "./entry.ts";
import { readEntryFile, touchEntryFile, writeEntryFile } from "./entry-files.ts";
import { programIdentity } from "./program-identity.ts";

/** `read`: the rules came from the cache; `written`: they were compiled and kept; `unused`: they were compiled alone. */
export type CacheUse = "read" | "written" | "unused";

/** How rules were loaded. */
export interface Loading {
  readonly cache: CacheUse;
  readonly seconds: number;
}

/**
 * The rules at the paths with errors alone asked for, as `loadRules` gives them, from the cache where nothing has changed
 * since they were kept there. Rules that cannot be run are not kept. `environment` says where the cache is; undefined: none
 * is used. `sigma` says how rules of Sigma are imported.
 */
export async function loadRunnableRules(
  paths: readonly string[],
  environment: NodeJS.ProcessEnv | undefined,
  sigma?: ImportOptions,
): Promise<RunnableRules & { readonly loading: Loading }> {
  const began = performance.now();
  const { cache, ...rules } = await loadThrough(environment && ruleCacheFolder(environment), paths, sigma);
  return { ...rules, loading: { cache, seconds: (performance.now() - began) / 1000 } };
}

/** Where the rules are in the cache nothing waits for the compiler. */
const loadLoader = () => import("../rules/load-rules.ts");

async function loadThrough(
  folder: string | undefined,
  paths: readonly string[],
  sigma: ImportOptions | undefined,
): Promise<RunnableRules & { readonly cache: CacheUse }> {
  if (folder === undefined) {
    const { loadRules } = await loadLoader();
    return { ...withoutOptimizer(() => loadRules(paths, { lint: false, sigma })), cache: "unused" };
  }
  const program = programIdentity();
  // Relative paths mean something else in another folder.
  const name = hash("sha256", JSON.stringify([process.cwd(), paths, sigma], withMaps));
  const kept = readKept(folder, name, program);
  if (kept !== undefined) return { ...kept, cache: "read" };

  const made = await makeEntry(paths, sigma);
  if ("loaded" in made) return { ...made.loaded, cache: "unused" };
  // Read from the entry, rules hold no part of a text: trees and texts are garbage by now.
  collectGarbage();
  const bytes = toEntryBytes(withPlan(made.parts), program);
  const isWritten = writeEntryFile(folder, name, bytes);
  const rules = toRules(parseEntry(bytes, program)!);
  return { ...rules, cache: isWritten ? "written" : "unused" };
}

/** Rules that cannot be run become no entry. */
async function makeEntry(
  paths: readonly string[],
  sigma: ImportOptions | undefined,
): Promise<{ readonly parts: EntryParts } | { readonly loaded: LoadedRules }> {
  const { loadRules } = await loadLoader();
  const { disk, asked } = noteQuestions(loadingDisk);
  const loaded = withoutOptimizer(() => loadRules(paths, { lint: false, sigma }, disk));
  if (whyNotRunnable(loaded, paths).length > 0) return { loaded };
  return { parts: packEntry({ asked: asked(), ...toContents(loaded) }) };
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function readKept(folder: string, name: string, program: string): RunnableRules | undefined {
  const bytes = readEntryFile(folder, name);
  const entry = bytes && parseEntry(bytes, program);
  if (entry === undefined) return undefined;
  const known = entry.asked();
  const asked = askAgain(known, loadingDisk);
  if (asked === undefined) return undefined;
  if (asked === known) touchEntryFile(folder, name, new Date());
  else writeEntryFile(folder, name, entry.withAsked(asked));
  return toRules(entry);
}

function toRules(entry: Entry): RunnableRules {
  return { ...entry.rules(), texts: toTexts(entry) };
}

/** Rules of Sigma have a text as Tocsin that is in no file. */
function toContents(loaded: LoadedRules): Omit<EntryContents, "asked"> {
  const { ruleSet, diagnostics, leftOut, problems, sigmaFiles, texts, imported } = loaded;
  return {
    rules: { ruleSet, diagnostics, leftOut, problems, sigmaFiles },
    files: [...texts.keys()],
    madeTexts: new Map([...imported].map((file) => [file, texts.get(file) ?? ""])),
  };
}

/** Texts that are read when something of them must be shown. */
function toTexts(entry: Entry): Texts {
  const known = new Map<string, string | undefined>();
  let kept: KeptTexts | undefined;
  return {
    get(file) {
      kept ??= entry.texts();
      if (!kept.files.has(file)) return undefined;
      if (!known.has(file)) known.set(file, kept.madeText(file) ?? readAgain(file));
      return known.get(file);
    },
  };
}

function readAgain(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
