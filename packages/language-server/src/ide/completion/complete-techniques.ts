import { listAttackDomains } from "@tocsin/schema";
import { type CompletionItem, toRank } from "./completion.ts";
import type { Place } from "./place.ts";

/** The techniques of ATT&CK that still stand, found by id or by name. */
export function completeTechniques({ expected, view }: Place): CompletionItem[] {
  return listAttackDomains().flatMap(({ techniques, name: domain }) =>
    techniques
      .filter(({ status }) => status === "live")
      .map(({ id, name }) => ({
        label: id,
        kind: "technique",
        detail: domain === "enterprise" ? name : `${name} · ${domain}`,
        newText: id,
        span: expected.typed,
        filterText: `${id} ${name}`,
        rank: toRank("value", view.counts.of(id)),
      })),
  );
}
