import type { Atom, AtomTable } from "../atom/atom-table.ts";
import type { Witness } from "./find-witness.ts";

/** The witness that seems to hold least often. */
export function cheapestOf(atoms: AtomTable, witnesses: readonly Witness[]): Witness {
  let cheapest: Witness;
  let least = Number.POSITIVE_INFINITY;
  for (const witness of witnesses) {
    if (witness === undefined) continue;
    const cost = witness.reduce((sum, atom) => sum + costOf(atoms.of(atom)), 0);
    if (cost < least) [cheapest, least] = [witness, cost];
  }
  return cheapest;
}

/** No part of a text is taken to be rarer than this: how long it is says little of how many events have it. */
const rarest = 0.02;

/** What is asked of few rules may still be common. */
const unseenUses = 8;

/**
 * A guess at how often an atom holds. Of a whole value: as often as the conditions that compare its subject with values
 * ask for it; of a part of one: the less often the longer it is, and the fewer ask for it.
 */
function costOf({ subject, sought, uses }: Atom): number {
  if (sought === undefined) return 1;
  if (sought.form === "is") return uses / (subject.comparedWhole + unseenUses);
  const { length } = sought.text;
  return Math.min(1, Math.max(rarest, 2 ** (-length / 2)) * (1 + Math.log2(uses) / 2));
}
