import type { Rule } from "@tocsin/core";
import type { RunnableRules } from "../rules/runnable-rules.ts";
import type { Asked } from "./asked.ts";
import { pack, unpack } from "./pack.ts";

/** Rules as they are kept: without texts, which are read where something must be shown. */
export type KeptRules = Omit<RunnableRules, "texts">;

export interface Entry {
  /** What the rules were made of. */
  readonly asked: readonly Asked[];
  /** Parsed when asked for; undefined where the entry is damaged. */
  readonly rules: () => KeptRules | undefined;
  /** Files that texts are known of. */
  readonly files: ReadonlySet<string>;
  /** The text of one of them that is not on the disk; undefined where it is, or the entry is damaged. */
  readonly madeText: (file: string) => string | undefined;
}

export interface EntryContents {
  readonly asked: readonly Asked[];
  readonly rules: KeptRules;
  readonly files: readonly string[];
  readonly madeTexts: ReadonlyMap<string, string>;
}

interface Basis {
  readonly asked: readonly Asked[];
  readonly files: readonly string[];
  /** The files of the texts that are kept here, in their order. */
  readonly made: readonly string[];
}

const magic = "tocsin rules 3";

/** So many rules or texts are packed together: much memory is never needed at once. */
const itemsOfPart = 128;

/**
 * A line that says by which program, how many of the parts hold rules, and how long each part is; then the parts: what the
 * rules were made of, all but the rules, the rules, the texts. Each is JSON packed by itself, with a checksum.
 */
export function toEntryBytes({ asked, rules, files, madeTexts }: EntryContents, program: string): Buffer {
  const basis: Basis = { asked, files, made: [...madeTexts.keys()] };
  const withoutRules: KeptRules = { ...rules, ruleSet: { ...rules.ruleSet, rules: [] } };
  const ofRules = toParts(rules.ruleSet.rules).map(pack);
  const parts = [pack(basis), pack(withoutRules), ...ofRules, ...toParts([...madeTexts.values()]).map(pack)];
  const head = [magic, program, ofRules.length, ...parts.map(({ length }) => length)].join(" ");
  return Buffer.concat([Buffer.from(`${head}\n`), ...parts]);
}

/** Undefined where the bytes are no entry of that program, or not a whole one. */
export function parseEntry(bytes: Buffer, program: string): Entry | undefined {
  const end = bytes.indexOf("\n");
  const line = end < 0 ? "" : bytes.toString("utf8", 0, end);
  const head = `${magic} ${program} `;
  if (!line.startsWith(head)) return undefined;
  const [count = 0, ...lengths] = line.slice(head.length).split(" ").map(Number);
  const parts = split(bytes.subarray(end + 1), lengths);
  const basis = parts?.[0] && (unpack(parts[0]) as Basis | undefined);
  if (parts === undefined || basis === undefined) return undefined;
  // A copy, so that texts that may never be asked for keep nothing else in memory.
  const texts = parts.slice(2 + count).map((part) => Buffer.from(part));
  return {
    asked: basis.asked,
    files: new Set(basis.files),
    rules: () => unpackRules(parts.slice(1, 2 + count)),
    madeText: createTextFinder(basis.made, texts),
  };
}

function toParts<Item>(items: readonly Item[]): (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / itemsOfPart) }, (_, at) => at * itemsOfPart);
  return starts.map((start) => items.slice(start, start + itemsOfPart));
}

/** Undefined where the parts do not fill the bytes. */
function split(bytes: Buffer, lengths: readonly number[]): Buffer[] | undefined {
  let start = 0;
  const parts = lengths.map((length) => bytes.subarray(start, (start += length)));
  return start === bytes.length ? parts : undefined;
}

function unpackRules([first, ...others]: readonly Buffer[]): KeptRules | undefined {
  const kept = first && (unpack(first) as KeptRules | undefined);
  if (kept === undefined) return undefined;
  const rules: Rule[] = [];
  for (const part of others) {
    const some = unpack(part) as readonly Rule[] | undefined;
    if (some === undefined) return undefined;
    rules.push(...some);
  }
  return { ...kept, ruleSet: { ...kept.ruleSet, rules } };
}

/** Keeps the part that was asked for last: what is shown together often lies together. */
function createTextFinder(files: readonly string[], parts: readonly Buffer[]): (file: string) => string | undefined {
  const places = new Map(files.map((file, at) => [file, at]));
  let last: { readonly number: number; readonly texts: readonly string[] } | undefined;
  return (file) => {
    const at = places.get(file);
    if (at === undefined) return undefined;
    const number = Math.floor(at / itemsOfPart);
    if (last?.number !== number) {
      const bytes = parts[number];
      last = { number, texts: ((bytes && unpack(bytes)) as readonly string[] | undefined) ?? [] };
    }
    return last.texts[at % itemsOfPart];
  };
}
