import type { Alert, JsonValue, Rule } from "@tocsin/core";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { releaseSaved, Suppressor, type SavedAlerts } from "./suppressor.ts";

/** What a rule that suppresses holds back; null: it does not. */
type SavedHeld = readonly [suppression: string | null, alerts: SavedAlerts] | null;

export function saveHeld(rule: Rule, suppressor: Suppressor | undefined): JsonValue {
  return (suppressor === undefined ? null : [toSuppressionText(rule), suppressor.save()]) satisfies SavedHeld;
}

/** A rule's suppressor, which goes on with what was held back where the rule suppresses as it did; else that is final now. */
export function restoreHeld(
  rule: Rule,
  saved: JsonValue,
): { readonly suppressor: Suppressor | undefined; readonly released: readonly Alert[] } {
  const [suppression, alerts] = (saved as SavedHeld) ?? [];
  const goesOn = suppression === toSuppressionText(rule);
  return {
    suppressor: rule.suppression && new Suppressor(rule.suppression.window, goesOn ? alerts : []),
    released: goesOn ? [] : releaseHeld(saved),
  };
}

/** The alerts that a saved rule held back, final now. */
export function releaseHeld(saved: JsonValue): readonly Alert[] {
  const [, alerts = []] = (saved as SavedHeld) ?? [];
  return releaseSaved(alerts);
}

/** How many alerts a snapshot holds back, for more repeats may come. */
export function countHeldAlerts({ rules }: Snapshot): number {
  return rules.reduce((sum, { held }) => sum + ((held as SavedHeld)?.[1].length ?? 0), 0);
}

/** What decides which alerts are folded: rules with the same can go on with each other's. */
function toSuppressionText({ suppression }: Rule): string | null {
  if (suppression === undefined) return null;
  const { window, per } = suppression;
  return JSON.stringify([window, per?.map(({ expression, maybe }) => [expression, maybe]) ?? null]);
}
