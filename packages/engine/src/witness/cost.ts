import type { AtomTable } from "../atom/atom-table.ts";
import type { Witness } from "./find-witness.ts";

/** What an event has to be like for its text to be as long as it is. */
const lengthOfForm = { is: 3, "starts with": 0, "ends with": 2, contains: 0 } as const;

/** The witness that seems to hold least often. */
export function cheapestOf(atoms: AtomTable, witnesses: readonly Witness[]): Witness {
  let cheapest: Witness;
  let least = Number.POSITIVE_INFINITY;
  for (const witness of witnesses) {
    if (witness === undefined) continue;
    const cost = witness.reduce((sum, atom) => sum + costOf(atoms, atom), 0);
    if (cost < least) [cheapest, least] = [witness, cost];
  }
  return cheapest;
}

/** A guess at how often an atom holds: a long text is rare, one that many rules ask for is not. */
function costOf(atoms: AtomTable, atom: number): number {
  const { sought, uses } = atoms.of(atom);
  if (sought === undefined) return 1;
  const length = sought.text.length + lengthOfForm[sought.form];
  return Math.min(1, Math.max(2 ** (-length / 2), 1e-4) * Math.sqrt(uses));
}
