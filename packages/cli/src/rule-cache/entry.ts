import { crc32 } from "node:zlib";
import type { RunnableRules } from "../rules/runnable-rules.ts";
import type { Asked } from "./asked.ts";
import { pack, unpack } from "./pack.ts";
import { packRules, toParts, unpackRules, type PackedRules } from "./packed-rules.ts";

/** Rules as they are kept: without texts, which are read where something must be shown. */
export type KeptRules = Omit<RunnableRules, "texts">;

export interface Entry {
  /** What the rules were made of. */
  readonly asked: () => readonly Asked[];
  readonly rules: () => KeptRules;
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

const magic = "tocsin rules 4";

/** So many texts are packed together: much memory is never needed at once. */
const textsOfPart = 128;

/** The parts of an entry, each packed by itself. */
interface Parts extends PackedRules {
  readonly asked: Uint8Array;
  /** All but the rules. */
  readonly others: Uint8Array;
  readonly textNames: Uint8Array;
  readonly texts: readonly Uint8Array[];
}

export function toEntryBytes({ asked, rules, files, madeTexts }: EntryContents, program: string): Buffer {
  const names: TextNames = { files, made: [...madeTexts.keys()] };
  const withoutRules: KeptRules = { ...rules, ruleSet: { ...rules.ruleSet, rules: [] } };
  const parts: Parts = {
    asked: pack(asked),
    others: pack(withoutRules),
    ...packRules(rules.ruleSet.rules),
    textNames: pack(names),
    texts: toParts([...madeTexts.values()], textsOfPart).map(pack),
  };
  return joinParts(parts, program);
}

/** Undefined where the bytes are no entry of that program, or not a whole one. */
export function parseEntry(bytes: Buffer, program: string): Entry | undefined {
  const parts = splitParts(bytes, program);
  return (
    parts && {
      asked: () => unpack(parts.asked) as readonly Asked[],
      rules: () => toKeptRules(parts),
      texts: () => unpackTexts(parts),
      withAsked: (asked) => joinParts({ ...parts, asked: pack(asked) }, program),
    }
  );
}

/**
 * A line that says by which program, the checksum of all that follows it, how many of the parts hold heads and rests of rules,
 * and how long each part is; then the parts.
 */
function joinParts({ asked, others, heads, rests, textNames, texts }: Parts, program: string): Buffer {
  const parts = [asked, others, ...heads, ...rests, textNames, ...texts];
  const lengths = [heads.length, rests.length, ...parts.map(({ length }) => length)].join(" ");
  const body = Buffer.concat([Buffer.from(`${lengths}\n`), ...parts]);
  return Buffer.concat([Buffer.from(`${toHead(program)}${crc32(body)} `), body]);
}

function splitParts(bytes: Buffer, program: string): Parts | undefined {
  const head = Buffer.from(toHead(program));
  if (!bytes.subarray(0, head.length).equals(head)) return undefined;
  const start = bytes.indexOf(" ", head.length) + 1;
  const body = bytes.subarray(start);
  if (start === 0 || bytes.toString("latin1", head.length, start - 1) !== String(crc32(body))) return undefined;
  const end = body.indexOf("\n");
  const [heads = 0, rests = 0, ...lengths] = body.toString("latin1", 0, end).split(" ").map(Number);
  let at = end + 1;
  const [asked, others, ...more] = lengths.map((length) => body.subarray(at, (at += length)));
  const [textNames, ...texts] = more.slice(heads + rests);
  return {
    asked: asked!,
    others: others!,
    heads: more.slice(0, heads),
    rests: more.slice(heads, heads + rests),
    textNames: textNames!,
    texts,
  };
}

function toKeptRules({ others, heads, rests }: Parts): KeptRules {
  const kept = unpack(others) as KeptRules;
  const packed = { heads, rests };
  return { ...kept, ruleSet: { ...kept.ruleSet, rules: unpackRules(packed) }, packed };
}

function toHead(program: string): string {
  return `${magic} ${program} `;
}

/** Keeps the part that was asked for last: what is shown together often lies together. */
function unpackTexts({ textNames, texts: parts }: Parts): KeptTexts {
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
