import { crc32 } from "node:zlib";
import { createPlan } from "@tocsin/engine";
import type { RunnableRules } from "../rules/runnable-rules.ts";
import type { Asked } from "./asked.ts";
import { pack, unpack } from "./pack.ts";
import { toParts } from "./packed-lines.ts";
import { packPlan, packRules, unpackRules, type PackedRules } from "./packed-rules.ts";

/** Rules as they are kept: without texts, which are read where something must be shown. */
export type KeptRules = Omit<RunnableRules, "texts" | "plan" | "packed">;

export interface Entry {
  /** What the rules were made of. */
  readonly asked: () => readonly Asked[];
  readonly rules: () => Omit<RunnableRules, "texts">;
  readonly texts: () => KeptTexts;
  /** The same entry with other stamps. */
  readonly withAsked: (asked: readonly Asked[]) => Buffer;
}

/** The texts that rules were made of. */
export interface KeptTexts {
  /** Files that texts are known of. */
  readonly files: ReadonlySet<string>;
  /** The text of one of them that is not on the disk; undefined where it is. */
  readonly madeText: (file: string) => string | undefined;
}

export interface EntryContents {
  readonly asked: readonly Asked[];
  readonly rules: KeptRules;
  readonly files: readonly string[];
  readonly madeTexts: ReadonlyMap<string, string>;
}

interface TextNames {
  readonly files: readonly string[];
  /** The files of the texts that are kept here, in their order. */
  readonly made: readonly string[];
}

const magic = "tocsin rules 5";

/** So many texts are packed together: much memory is never needed at once. */
const textsOfPart = 128;

/** The parts of an entry, each packed by itself. */
export interface EntryParts {
  readonly asked: Uint8Array;
  /** All but the rules. */
  readonly others: Uint8Array;
  readonly rules: PackedRules;
  readonly textNames: Uint8Array;
  readonly texts: readonly Uint8Array[];
}

/** Without a plan. */
export function packEntry({ asked, rules, files, madeTexts }: EntryContents): EntryParts {
  const names: TextNames = { files, made: [...madeTexts.keys()] };
  const withoutRules: KeptRules = { ...rules, ruleSet: { ...rules.ruleSet, rules: [] } };
  return {
    asked: pack(asked),
    others: pack(withoutRules),
    rules: packRules(rules.ruleSet.rules),
    textNames: pack(names),
    texts: toParts([...madeTexts.values()], textsOfPart).map(pack),
  };
}

/** The same with a plan, for which all rules are read. */
export function withPlan(parts: EntryParts): EntryParts {
  const plan = createPlan(toRunnable(parts).ruleSet);
  return plan === undefined ? parts : { ...parts, rules: { ...parts.rules, ...packPlan(plan) } };
}

export function toEntryBytes(parts: EntryParts, program: string): Buffer {
  return joinParts(parts, program);
}

/** Undefined where the bytes are no entry of that program, or not a whole one. */
export function parseEntry(bytes: Buffer, program: string): Entry | undefined {
  const parts = splitParts(bytes, program);
  return (
    parts && {
      asked: () => unpack(parts.asked) as readonly Asked[],
      rules: () => toRunnable(parts),
      texts: () => unpackTexts(parts),
      withAsked: (asked) => joinParts({ ...parts, asked: pack(asked) }, program),
    }
  );
}

/**
 * A line that says by which program, the checksum of all that follows it, how many of the parts hold heads of rules, their
 * rests and choices, and how long each part is; then the parts.
 */
function joinParts({ asked, others, rules, textNames, texts }: EntryParts, program: string): Buffer {
  const { survey, plan, heads, rests, choices } = rules;
  const parts = [asked, others, survey, plan, textNames, ...heads, ...rests, ...choices, ...texts];
  const counts = [heads, rests, choices].map(({ length }) => length);
  const lengths = [...counts, ...parts.map(({ length }) => length)].join(" ");
  const body = Buffer.concat([Buffer.from(`${lengths}\n`), ...parts]);
  return Buffer.concat([Buffer.from(`${toHead(program)}${crc32(body)} `), body]);
}

function splitParts(bytes: Buffer, program: string): EntryParts | undefined {
  const head = Buffer.from(toHead(program));
  if (!bytes.subarray(0, head.length).equals(head)) return undefined;
  const start = bytes.indexOf(" ", head.length) + 1;
  const body = bytes.subarray(start);
  if (start === 0 || bytes.toString("latin1", head.length, start - 1) !== String(crc32(body))) return undefined;
  const end = body.indexOf("\n");
  const [heads = 0, rests = 0, choices = 0, ...lengths] = body.toString("latin1", 0, end).split(" ").map(Number);
  let at = end + 1;
  const [asked, others, survey, plan, textNames, ...more] = lengths.map((length) => body.subarray(at, (at += length)));
  return {
    asked: asked!,
    others: others!,
    textNames: textNames!,
    rules: {
      survey: survey!,
      plan: plan!,
      heads: more.splice(0, heads),
      rests: more.splice(0, rests),
      choices: more.splice(0, choices),
    },
    texts: more,
  };
}

function toRunnable({ others, rules: packed }: EntryParts): Omit<RunnableRules, "texts"> {
  const kept = unpack(others) as KeptRules;
  const { rules, plan } = unpackRules(packed);
  return { ...kept, ruleSet: { ...kept.ruleSet, rules }, plan, packed };
}

function toHead(program: string): string {
  return `${magic} ${program} `;
}

/** Keeps the part that was asked for last: what is shown together often lies together. */
function unpackTexts({ textNames, texts: parts }: EntryParts): KeptTexts {
  const { files, made } = unpack(textNames) as TextNames;
  const places = new Map(made.map((file, at) => [file, at]));
  let last: { readonly number: number; readonly texts: readonly string[] } | undefined;
  const madeText = (file: string) => {
    const at = places.get(file);
    if (at === undefined) return undefined;
    const number = Math.floor(at / textsOfPart);
    if (last?.number !== number) last = { number, texts: unpack(parts[number]!) as readonly string[] };
    return last.texts[at % textsOfPart];
  };
  return { files: new Set(files), madeText };
}
