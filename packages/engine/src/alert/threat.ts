import type { JsonObject } from "@tocsin/core";

const site = "https://attack.mitre.org";

/** ECS `threat.*` of ATT&CK ids (`T1110.003`, `TA0006`); undefined where there are none. */
export function toThreat(ids: readonly string[]): JsonObject | undefined {
  const known = [...new Set(ids.map((id) => id.toUpperCase()))];
  const tactics = known.filter((id) => id.startsWith("TA"));
  const subtechniques = known.filter((id) => id.startsWith("T") && id.includes("."));
  const whole = known.filter((id) => id.startsWith("T") && !id.startsWith("TA") && !id.includes("."));
  const techniques = [...new Set([...whole, ...subtechniques.map((id) => id.slice(0, id.indexOf(".")))])];
  if (known.length === 0) return undefined;
  return {
    framework: "MITRE ATT&CK",
    ...(tactics.length > 0 && { tactic: toReferences(tactics, "tactics") }),
    ...(techniques.length > 0 && {
      technique: {
        ...toReferences(techniques, "techniques"),
        ...(subtechniques.length > 0 && { subtechnique: toReferences(subtechniques, "techniques") }),
      },
    }),
  };
}

function toReferences(ids: readonly string[], folder: string): JsonObject {
  return { id: ids, reference: ids.map((id) => `${site}/${folder}/${id.replace(".", "/")}/`) };
}
