import type { GeneratedFile } from "./generated-file.ts";

/** What this generator reads of the facts about ATT&CK. */
export interface AttackFacts {
  readonly notice: string;
  readonly domains: Readonly<Record<string, AttackDomain>>;
}

interface AttackDomain {
  readonly version: string;
  /** In the order of the matrix. */
  readonly tactics: readonly AttackTactic[];
  readonly retiredTactics?: readonly AttackTactic[];
  readonly techniques: readonly AttackTechnique[];
}

interface AttackTactic {
  readonly id: string;
  readonly shortname: string;
  readonly name: string;
}

interface AttackTechnique {
  readonly id: string;
  readonly name: string;
  /** Short names. */
  readonly tactics: readonly string[];
  readonly status?: "revoked" | "deprecated";
  readonly revokedBy?: string;
  /** Set where the replacement is inferred. */
  readonly since?: string;
}

/** ATT&CK as `packages/schema` holds it: a line per tactic and per technique, domain by domain. */
export function toAttackModule({ notice, domains }: AttackFacts): GeneratedFile {
  const lines = [
    "// Generated from facts of MITRE ATT&CK by `npm run generate`. Do not edit.",
    `// ${notice}`,
    "",
    "/**",
    " * `tactics`: `id|short name|name`, in the order of the matrix; `|retired` after those that are gone.",
    " * `techniques`: `id|name|ids of tactics`; of old ones `|deprecated`, or `|revoked`, which the id of the replacement may follow, and",
    " * `inferred` where ATT&CK does not say which it is. Old ones have the tactics that still stand.",
    " */",
    "export const attackDomains: readonly {",
    "  readonly name: string;",
    "  readonly version: string;",
    "  readonly tactics: string;",
    "  readonly techniques: string;",
    "}[] = [",
    ...Object.entries(domains).flatMap(([name, domain]) => toDomain(name, domain)),
    "];",
    "",
  ];
  return { path: "packages/schema/src/generated/attack.ts", text: lines.join("\n") };
}

function toDomain(name: string, domain: AttackDomain): string[] {
  const { version, tactics, retiredTactics = [], techniques } = domain;
  const idOf = new Map(tactics.map(({ shortname, id }) => [shortname, id]));
  const liveIds = new Set(tactics.map(({ id }) => id));
  // A retired name whose id lives on under another name is no tactic of its own.
  const gone = retiredTactics.filter(({ id }) => !liveIds.has(id));
  return [
    "  {",
    `    name: ${JSON.stringify(name)},`,
    `    version: ${JSON.stringify(version)},`,
    "    tactics: `\\",
    [...tactics.map((tactic) => toTactic(tactic)), ...gone.map((tactic) => `${toTactic(tactic)}|retired`)].join("\n"),
    "`,",
    "    techniques: `\\",
    techniques.map((technique) => toTechnique(technique, idOf)).join("\n"),
    "`,",
    "  },",
  ];
}

function toTactic({ id, shortname, name }: AttackTactic): string {
  return toLine([id, shortname, name]);
}

function toTechnique(technique: AttackTechnique, idOf: ReadonlyMap<string, string>): string {
  const { id, name, tactics, status, revokedBy, since } = technique;
  const ids = tactics.flatMap((tactic) => idOf.get(tactic) ?? []);
  if (status === undefined && ids.length !== tactics.length) throw new Error(`${id} has a tactic that is none.`);
  const old = [status, revokedBy, revokedBy !== undefined && since !== undefined ? "inferred" : undefined];
  return toLine([id, name, ids.join(" "), ...(status === undefined ? [] : [old.filter(Boolean).join(" ")])]);
}

function toLine(parts: readonly string[]): string {
  const odd = parts.find((part) => /[|\\`\n]|\$\{/.test(part));
  if (odd !== undefined) throw new Error(`The table cannot hold ${odd}.`);
  return parts.join("|");
}
