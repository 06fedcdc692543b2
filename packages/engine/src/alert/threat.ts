import type { JsonObject, Threat, ThreatName } from "@tocsin/core";

const site = "https://attack.mitre.org";

/** ECS `threat.*`: lists of ids, names and links. An id without a name is last in its list, so that ids and names pair up. */
export function toThreatObject({ tactics, techniques, subtechniques }: Threat): JsonObject {
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

function toReferences(entries: readonly ThreatName[], folder: string): JsonObject {
  const ordered = entries.toSorted((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
  const names = ordered.flatMap(({ name }) => name ?? []);
  return {
    id: ordered.map(({ id }) => id),
    ...(names.length > 0 && { name: names }),
    reference: ordered.map(({ id }) => `${site}/${folder}/${id.replace(".", "/")}/`),
  };
}
