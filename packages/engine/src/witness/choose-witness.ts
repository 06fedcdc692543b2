import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Need } from "./find-need.ts";

/** Atoms by which the events that meet a condition are found: one of them holds. */
export interface Witness {
  readonly atoms: readonly number[];
  /** A part of the condition, or all of it, that holds wherever one of the atoms does: it need not be asked. */
  readonly known: Condition | undefined;
}

interface Choice extends Witness {
  readonly cost: number;
  /** Whether all that the need is of holds wherever one of the atoms does. */
  readonly isExact: boolean;
}

/** Chooses the witness of a need that seems to hold least often; undefined: there is none. */
export function chooseWitness(atoms: AtomTable, need: Need): Witness | undefined {
  return choose(atoms, need);
}

function choose(atoms: AtomTable, need: Need): Choice | undefined {
  if (need === undefined) return undefined;
  if (need.op === "one of") {
    let cost = 0;
    for (const atom of need.atoms) cost += costOf(atoms, atom);
    return { atoms: need.atoms, cost, isExact: need.isExact, known: undefined };
  }
  const choices = need.of.map((part) => choose(atoms, part));
  const choice = need.op === "all" ? cheapestOf(choices) : unionOf(choices);
  return choice?.isExact === true && need.condition !== undefined ? { ...choice, known: need.condition } : choice;
}

/** All must hold: one of them tells. */
function cheapestOf(choices: readonly (Choice | undefined)[]): Choice | undefined {
  let cheapest: Choice | undefined;
  for (const choice of choices) {
    if (choice !== undefined && (cheapest === undefined || choice.cost < cheapest.cost)) cheapest = choice;
  }
  return cheapest && { ...cheapest, isExact: cheapest.isExact && choices.length === 1 };
}

/** One of them must hold: it may be any. */
function unionOf(choices: readonly (Choice | undefined)[]): Choice | undefined {
  const [only] = choices;
  if (choices.length === 1) return only && { ...only, known: undefined };
  const known = choices.filter((choice) => choice !== undefined);
  if (known.length < choices.length) return undefined;
  return {
    atoms: [...new Set(known.flatMap((choice) => choice.atoms))],
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
    isExact: known.every(({ isExact }) => isExact),
    known: undefined,
  };
}

/** No part of a text is taken to be rarer than this: how long it is says little of how many events have it. */
const rarest = 0.02;

/** What is asked of few rules may still be common. */
const unseenUses = 8;

/**
 * A guess at how often an atom holds. Of a whole value: as often as the conditions that compare its subject with values
 * ask for it; of a part of one: the less often the longer it is, and the fewer ask for it.
 */
function costOf(atoms: AtomTable, atom: number): number {
  const { subject, sought } = atoms.of(atom);
  const uses = atoms.usesOf(atom);
  if (sought === undefined) return 1;
  if (sought.form === "is") return uses / (atoms.comparedWhole(subject) + unseenUses);
  const { length } = sought.text;
  return Math.min(1, Math.max(rarest, 2 ** (-length / 2)) * (1 + Math.log2(uses) / 2));
}
