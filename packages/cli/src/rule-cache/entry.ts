import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { RunnableRules } from "../rules/runnable-rules.ts";
import type { Asked } from "./asked.ts";

/** Rules as they are kept: without texts, which are read where something must be shown. */
export type KeptRules = Omit<RunnableRules, "texts">;

export interface Entry {
  /** What the rules were made of. */
  readonly asked: readonly Asked[];
  /** Parsed when asked for; undefined where the entry is damaged. */
  readonly rules: () => KeptRules | undefined;
  /** Files that texts are known of. */
  readonly files: ReadonlySet<string>;
  /** The texts of those of them that are not on the disk; parsed when asked for. */
  readonly madeTexts: () => Readonly<Record<string, string>> | undefined;
}

export interface EntryContents {
  readonly asked: readonly Asked[];
  readonly rules: KeptRules;
  readonly files: readonly string[];
  readonly madeTexts: Readonly<Record<string, string>>;
}

const magic = "tocsin rules 1";

/** A line that says by which program and how long its parts are, then each part as JSON packed by itself, with a checksum. */
export function toEntryBytes({ asked, rules, files, madeTexts }: EntryContents, program: string): Buffer {
  const parts = [{ asked, files }, rules, madeTexts].map((part) => pack(part));
  const head = [magic, program, ...parts.map(({ length }) => length)].join(" ");
  return Buffer.concat([Buffer.from(`${head}\n`), ...parts]);
}

/** Undefined where the bytes are no entry of that program, or not a whole one. */
export function parseEntry(bytes: Buffer, program: string): Entry | undefined {
  const end = bytes.indexOf("\n");
  const head = `${magic} ${program} `;
  const line = end < 0 ? "" : bytes.toString("utf8", 0, end);
  if (!line.startsWith(head)) return undefined;
  const lengths = line.slice(head.length).split(" ").map(Number);
  const [ofBasis = 0, ofRules = 0, ofTexts = 0] = lengths;
  const start = end + 1;
  if (lengths.length !== 3 || bytes.length !== start + ofBasis + ofRules + ofTexts) return undefined;
  const part = (from: number, length: number) => bytes.subarray(start + from, start + from + length);
  const basis = unpack(part(0, ofBasis)) as { asked: Asked[]; files: string[] } | undefined;
  if (basis === undefined) return undefined;
  const textBytes = Buffer.from(part(ofBasis + ofRules, ofTexts));
  return {
    asked: basis.asked,
    files: new Set(basis.files),
    rules: () => unpack(part(ofBasis, ofRules)) as KeptRules | undefined,
    madeTexts: () => unpack(textBytes) as Record<string, string> | undefined,
  };
}

function pack(part: unknown): Buffer {
  return zstdCompressSync(JSON.stringify(part), { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
}

/** INVARIANT: what unpacks is what was packed, by its checksum, so its shape need not be asked. */
function unpack(bytes: Buffer): unknown {
  try {
    return JSON.parse(zstdDecompressSync(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
