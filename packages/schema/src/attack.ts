import { editDistance } from "./edit-distance.ts";
import { attackDomains } from "./generated/attack.ts";

export type AttackDomainName = "enterprise" | "mobile" | "ics";

/** A matrix of ATT&CK. */
export interface AttackDomain {
  readonly name: AttackDomainName;
  /** Of ATT&CK: `19.1`. */
  readonly version: string;
  /** In the order of the matrix, without retired ones. */
  readonly tactics: readonly Tactic[];
  /** Techniques and sub-techniques, old ones too. */
  readonly techniques: readonly Technique[];
}

export interface Tactic {
  readonly id: string;
  readonly domain: AttackDomainName;
  /** As the Navigator and many tags have it: `initial-access`. Each domain has one of this name. */
  readonly shortName: string;
  readonly name: string;
  readonly retired: boolean;
}

export interface Technique {
  readonly id: string;
  readonly domain: AttackDomainName;
  /** Of a sub-technique without the name of its technique: `Password Spraying`. */
  readonly name: string;
  /** Ids; of an old technique those that still stand. */
  readonly tactics: readonly string[];
  /** `T1110` of `T1110.003`. */
  readonly parent?: string;
  readonly status: "live" | "revoked" | "deprecated";
  /** The live technique that took its place, wherever there is one. */
  readonly replacedBy?: string;
  /** ATT&CK does not name the replacement; it was found by name and description. */
  readonly inferred?: true;
}

let domains: readonly AttackDomain[] | undefined;
let techniques: ReadonlyMap<string, Technique> | undefined;
let tactics: ReadonlyMap<string, Tactic> | undefined;

/** All of ATT&CK that rules can name; enterprise comes first. Read when it is first asked for. */
export function listAttackDomains(): readonly AttackDomain[] {
  return (domains ??= attackDomains.map(toDomain));
}

/** The technique or sub-technique of an id as ATT&CK writes it (`T1110`, `T1110.003`), live or old. No id stands in two domains. */
export function lookupTechnique(id: string): Technique | undefined {
  techniques ??= new Map(listAttackDomains().flatMap((domain) => domain.techniques.map((each) => [each.id, each])));
  return techniques.get(id);
}

/** The tactic of an id as ATT&CK writes it (`TA0006`), also a retired one. */
export function lookupTactic(id: string): Tactic | undefined {
  tactics ??= new Map(attackDomains.flatMap((domain) => toTactics(domain).map((each) => [each.id, each])));
  return tactics.get(id);
}

/** Of the tactics that a technique serves those that a rule names, or all where it names none of them. */
export function toMeantTactics(technique: Technique, named: ReadonlySet<string>): readonly string[] {
  const meant = technique.tactics.filter((tactic) => named.has(tactic));
  return meant.length > 0 ? meant : technique.tactics;
}

const mostSuggestions = 3;

/**
 * At most three ids of live techniques that an author who wrote `id` may have meant, or of tactics where `id` begins with
 * TA. Of a sub-technique that its technique does not have: the technique, and those beside it; else what is one typing mistake away.
 */
export function nearTechniques(id: string): string[] {
  const wanted = id.toUpperCase();
  const known = listAttackDomains()
    .flatMap((domain): readonly { id: string }[] =>
      wanted.startsWith("TA") ? domain.tactics : domain.techniques.filter(isLive),
    )
    .map((each) => each.id);
  const parent = known.find((each) => each === toParent(wanted));
  const mistyped = known.filter((each) => editDistance(wanted, each, 1) !== undefined).toSorted(byLikeness(wanted));
  const near = parent === undefined ? mistyped : [parent, ...mistyped.filter((each) => toParent(each) === parent)];
  return near.slice(0, mostSuggestions);
}

function isLive({ status }: Technique): boolean {
  return status === "live";
}

/** Fingers swap digits more often than they miss one; of the rest those that begin alike are likelier. */
function byLikeness(wanted: string): (a: string, b: string) => number {
  const digits = (id: string) => [...id].toSorted().join("");
  const swapped = (id: string) => (digits(id) === digits(wanted) ? 0 : 1);
  return (a, b) => swapped(a) - swapped(b) || sharedStart(b, wanted) - sharedStart(a, wanted);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

type Table = (typeof attackDomains)[number];

function toDomain(table: Table): AttackDomain {
  const rows = toRows(table.techniques);
  const isOld = new Map(rows.map(([id, , , old]) => [id, old !== undefined]));
  return {
    name: toName(table),
    version: table.version,
    tactics: toTactics(table).filter(({ retired }) => !retired),
    techniques: rows.map((row) => toTechnique(row, toName(table), (id) => isOld.get(id) === false)),
  };
}

function toName({ name }: Table): AttackDomainName {
  return name === "mobile" || name === "ics" ? name : "enterprise";
}

function toTactics(table: Table): Tactic[] {
  return toRows(table.tactics).map(([id = "", shortName = "", name = "", retired]) => {
    return { id, domain: toName(table), shortName, name, retired: retired !== undefined };
  });
}

function toRows(lines: string): string[][] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => line.split("|"));
}

function toTechnique(row: readonly string[], domain: AttackDomainName, stands: (id: string) => boolean): Technique {
  const [id = "", name = "", tactics = "", old = ""] = row;
  const [status, replacement, inferred] = old.split(" ");
  const parent = toParent(id);
  return {
    id,
    domain,
    name,
    tactics: tactics.split(" ").filter(Boolean),
    ...(parent !== undefined && { parent }),
    status: status === "revoked" || status === "deprecated" ? status : "live",
    ...(replacement !== undefined && stands(replacement) && { replacedBy: replacement }),
    ...(inferred !== undefined && { inferred: true }),
  };
}

function toParent(id: string): string | undefined {
  const dot = id.indexOf(".");
  return dot < 0 ? undefined : id.slice(0, dot);
}
