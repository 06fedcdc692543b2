import type { Random } from "../../../make-events/random.ts";
import { home, border, someAddress, type Place } from "./places.ts";

export type Team = "sales" | "marketing" | "engineering" | "support" | "finance" | "people" | "it" | "operations";

export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly host: string;
  readonly address: string;
  readonly laptop: string;
  readonly phone: string;
  readonly homeAddress: string;
  readonly homePlace: Place;
  /** When the day begins, in hours UTC. */
  readonly begins: number;
  /** Days in the office, as a share. */
  readonly inOffice: number;
  /** The phone speaks through a relay that hides where it is. */
  readonly relay: boolean;
  /** Began at the company on the day of the story. */
  readonly isNew: boolean;
}

export interface Server {
  readonly name: string;
  readonly address: string;
  readonly role: "controller" | "files" | "database" | "application" | "web" | "backup" | "jump" | "build" | "scanner";
}

export interface Company {
  readonly people: readonly Person[];
  readonly servers: readonly Server[];
  readonly mobileAddresses: readonly string[];
}

const firstNames =
  "ada,aisha,akio,alba,amir,anja,anton,bea,ben,birte,bora,carla,chidi,clara,dana,david,dilan,dora,elif,emil,enzo,eva,farid,femi,finn,flora,gita,greta,hana,hugo,ida,igor,ines,ivan,jana,jonas,juno,kaya,kofi,lars,lea,lena,levi,lina,luca,mai,malik,mara".split(
    ",",
  );
const lastNames =
  "abel,adler,bauer,brandt,celik,costa,diallo,duarte,engel,fuchs,garcia,haas,ito,jansen,keller,kim,lang,lopez,mbeki,meyer,moreau,novak,okoye,park,peters,quist,rossi,sato,singh,tran,vogel,weiss".split(
    ",",
  );

const teams: readonly (readonly [Team, number])[] = [
  ["sales", 26],
  ["marketing", 12],
  ["engineering", 46],
  ["support", 20],
  ["finance", 10],
  ["people", 6],
  ["it", 8],
  ["operations", 24],
];

/** The same for every seed: the lists that the rules use name some of them. */
export const administrators: readonly string[] = ["adm-kruse", "adm-ntim", "adm-sauer", "adm-wolf"];

export function createCompany(random: Random): Company {
  const names = new Set<string>();
  const people = teams.flatMap(([team, size]) =>
    Array.from({ length: size }, (_, index) => createPerson(random, team, names, index === 0 && isHiring(team))),
  );
  return { people, servers: createServers(), mobileAddresses: Array.from({ length: 60 }, () => someAddress(random)) };
}

function isHiring(team: Team): boolean {
  return team === "sales" || team === "engineering" || team === "support";
}

function createPerson(random: Random, team: Team, names: Set<string>, isNew: boolean): Person {
  let name = "";
  while (name === "" || names.has(name)) name = `${random.pick(firstNames)}.${random.pick(lastNames)}`;
  names.add(name);
  const number = String(names.size).padStart(3, "0");
  return {
    name,
    team,
    host: `ws-${number}`,
    address: `10.20.${1 + (names.size >> 7)}.${10 + (names.size % 128)}`,
    laptop: `dev-${random.hex(10)}`,
    phone: `dev-${random.hex(10)}`,
    homeAddress: someAddress(random),
    homePlace: random.chance(0.02) ? border : home,
    begins: team === "support" ? random.pick([4, 4, 12, 20]) : 5.5 + random.share() * 2.5,
    inOffice: random.pick([0.9, 0.8, 0.6, 0.4, 0.2]),
    relay: random.chance(0.02),
    isNew,
  };
}

const roles: readonly (readonly [Server["role"], string, number])[] = [
  ["controller", "dc", 2],
  ["files", "fs", 4],
  ["database", "db", 8],
  ["application", "app", 22],
  ["web", "web", 8],
  ["backup", "backup", 1],
  ["jump", "jump", 2],
  ["build", "build", 6],
  ["scanner", "scan", 1],
];

function createServers(): Server[] {
  const servers = roles.flatMap(([role, prefix, count]) =>
    Array.from({ length: count }, (_, index) => ({ role, name: `${prefix}-${String(index + 1).padStart(2, "0")}` })),
  );
  return servers.map((server, index) => ({ ...server, address: `10.10.0.${10 + index}` }));
}
