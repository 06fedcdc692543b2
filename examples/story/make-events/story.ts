import { createRandom, type Random } from "../../make-events/random.ts";
import { storyStart } from "./world/calendar.ts";
import { createCompany } from "./world/company.ts";
import { createEntries, createJournal, type Dataset, type Entry } from "./world/journal.ts";
import { leakedKey } from "./intrusions/cloud-key.ts";
import { insider } from "./intrusions/insider.ts";
import { phishing } from "./intrusions/phishing.ts";
import { ransomware } from "./intrusions/ransomware.ts";
import { stolenSession } from "./intrusions/session.ts";
import { spray } from "./intrusions/spray.ts";
import { writeCloud } from "./ordinary/cloud.ts";
import { writeEgressDays } from "./ordinary/egress.ts";
import { writeHosts, type Gap } from "./ordinary/hosts.ts";
import { writeLogons } from "./ordinary/logons.ts";
import { writeMailAndDrive } from "./ordinary/mail-and-drive.ts";
import { writeOddities } from "./ordinary/oddities.ts";
import { writeProcesses } from "./ordinary/processes.ts";
import { writeProxy } from "./ordinary/proxy.ts";
import { writeSignIns } from "./ordinary/sign-ins.ts";
import { planWorkdays } from "./ordinary/workdays.ts";

export const intrusionTitles = {
  spray: "Passwords sprayed, a mailbox taken",
  session: "A stolen session empties the drive",
  phishing: "A document, a beacon, stolen passwords, other hosts",
  insider: "Files carried out to a new place on the web",
  cloud_key: "A leaked key starts machines and stops the trail",
  ransomware: "Protection and copies removed before encryption",
} as const;

export type Intrusion = keyof typeof intrusionTitles;

/** All that happened, in order of time. The same seed gives the same story. */
export function tellStory(seed: number): ReadonlyMap<Dataset, readonly Entry[]> {
  let streams = 0;
  // Each part has a stream of its own, so that a change in one leaves the others as they are.
  const random = (): Random => createRandom(seed * 7919 + ++streams * 104_729);
  const entries = createEntries();
  const journal = (intrusion?: Intrusion) => createJournal(entries, random(), intrusion);

  const company = createCompany(random());
  const workdays = planWorkdays(random(), company);
  writeSignIns(journal(), company, workdays);
  writeMailAndDrive(journal(), workdays);
  writeCloud(journal(), company, workdays);
  writeEgressDays(journal(), company, workdays);
  writeLogons(journal(), company, workdays);
  writeProcesses(journal(), company, workdays);
  writeProxy(journal(), workdays);
  writeOddities(journal(), company, workdays);

  spray(journal("spray"), company);
  stolenSession(journal("session"), workdays);
  phishing(journal("phishing"), company, workdays);
  insider(journal("insider"), workdays);
  stopTrail(entries, leakedKey(journal("cloud_key")));
  const silenced = ransomware(journal("ransomware"), company);
  writeHosts(journal(), company, workdays, silenced);
  markLastWords(entries, silenced);
  for (const list of entries.values())
    list.sort((left, right) => left.time - right.time || (left.id < right.id ? -1 : 1));
  return entries;
}

/** While a trail is stopped, nobody's calls are recorded. */
function stopTrail(entries: Map<Dataset, Entry[]>, [from, to]: Gap): void {
  const calls = entries.get("cloudtrail") ?? [];
  entries.set(
    "cloudtrail",
    calls.filter(({ time }) => time < from || time >= to),
  );
}

/** The last heartbeat before an intruder silenced a host belongs to the intrusion: it is what shows the silence. */
function markLastWords(entries: Map<Dataset, Entry[]>, silenced: ReadonlyMap<string, Gap>): void {
  const beats = entries.get("heartbeats") ?? [];
  for (const host of silenced.keys()) {
    for (const agent of ["endpoint", "backup"]) {
      const index = beats.findLastIndex(({ event }) => isBeat(event, host, agent));
      const last = beats[index];
      if (last !== undefined) beats[index] = { ...last, intrusion: "ransomware" };
    }
  }
}

function isBeat(event: Entry["event"], host: string, agent: string): boolean {
  return JSON.stringify(event["host"]).includes(`"${host}"`) && JSON.stringify(event["agent"]).includes(`"${agent}"`);
}

export function isHistory({ time }: Entry): boolean {
  return time < storyStart;
}
