import type { Threat, ThreatName } from "@tocsin/core";
import { lookupTactic, lookupTechnique, toMeantTactics } from "@tocsin/schema";

/**
 * What ATT&CK says of a rule's ids; undefined where there are none. The tactics are those of its techniques. Of a technique
 * that serves several, those count that the rule names, or all where it names none of them.
 */
export function toThreat(ids: readonly string[]): Threat | undefined {
  if (ids.length === 0) return undefined;
  const named = new Set(ids.filter((id) => id.startsWith("TA")));
  const techniques = ids.filter((id) => !named.has(id));
  const implied = techniques.flatMap((id) => toTactics(id, named));
  return {
    tactics: toNames([...named, ...implied], lookupTactic),
    techniques: toNames(techniques.map(toWhole), lookupTechnique),
    subtechniques: toNames(
      techniques.filter((id) => toWhole(id) !== id),
      lookupTechnique,
    ),
  };
}

function toTactics(id: string, named: ReadonlySet<string>): readonly string[] {
  const technique = lookupTechnique(id);
  return technique === undefined ? [] : toMeantTactics(technique, named);
}

/** `T1110` of `T1110.003` and of itself. */
function toWhole(technique: string): string {
  return technique.split(".", 1)[0] ?? technique;
}

function toNames(ids: readonly string[], lookup: (id: string) => { readonly name: string } | undefined): ThreatName[] {
  return [...new Set(ids)].map((id) => {
    const name = lookup(id)?.name;
    return name === undefined ? { id } : { id, name };
  });
}
