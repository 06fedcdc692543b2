import type { Rule } from "@tocsin/core";
import { KeptRule, splitRule, type RuleHead, type RuleRest } from "./kept-rule.ts";
import { pack, unpack } from "./pack.ts";

/** Rules as bytes: as a file or another thread takes them. */
export interface PackedRules {
  readonly heads: readonly Uint8Array[];
  readonly rests: readonly Uint8Array[];
}

/** So many heads are packed together: much memory is never needed at once. */
const headsOfPart = 128;
/** Of one of these rules that fires all are read. */
const restsOfPart = 16;

export function packRules(rules: readonly Rule[]): PackedRules {
  const split = rules.map(splitRule);
  return {
    heads: toParts(split, headsOfPart).map((some) => pack(some.map(({ head }) => head))),
    rests: toParts(split, restsOfPart).map((some) => pack(some.map(({ rest }) => rest))),
  };
}

export function unpackRules({ heads, rests }: PackedRules): readonly Rule[] {
  const readRests = rests.map(onceUnpacked);
  return heads.flatMap((part, number) =>
    (unpack(part) as readonly RuleHead[]).map((head, place) => {
      const at = number * headsOfPart + place;
      const read = readRests[Math.floor(at / restsOfPart)]!;
      return new KeptRule(head, () => read()[at % restsOfPart]!);
    }),
  );
}

function onceUnpacked(part: Uint8Array): () => readonly RuleRest[] {
  let rests: readonly RuleRest[] | undefined;
  return () => (rests ??= unpack(part) as readonly RuleRest[]);
}

/** Items in parts of a length, the last one of what is left. */
export function toParts<Item>(items: readonly Item[], length: number): (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / length) }, (_, at) => at * length);
  return starts.map((start) => items.slice(start, start + length));
}
