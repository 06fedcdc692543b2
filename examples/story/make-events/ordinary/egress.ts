import { allDays, at, hour } from "../world/calendar.ts";
import type { Company } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeEgress } from "../logs/network-logs.ts";
import type { Workday } from "./workdays.ts";

export const usualDomains = [
  "mail.cloud.example",
  "drive.cloud.example",
  "chat.cloud.example",
  "calls.example",
] as const;

export function writeEgressDays(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  for (const workday of workdays) sendFromLaptop(journal, workday);
  for (const day of allDays) {
    for (const { name, role } of company.servers) {
      for (let hours = 0; hours < 24; hours++) sendFromServer(journal, name, role, day, hours);
    }
  }
  letVideosGo(journal, workdays);
}

/** Just before the hour ends. */
function endOfHour(journal: Journal, time: number): number {
  return Math.floor(time / hour) * hour + hour - journal.random.between(1000, 60_000);
}

function sendFromLaptop(journal: Journal, { person, begins, ends }: Workday): void {
  const { random } = journal;
  for (let time = begins; time < ends; time += hour) {
    for (const domain of usualDomains) {
      if (random.chance(0.5)) continue;
      writeEgress(journal, endOfHour(journal, time), person.host, domain, 1_000_000 * 10 ** (random.share() * 1.8));
    }
    if (person.team === "engineering" && random.chance(0.25)) {
      writeEgress(
        journal,
        endOfHour(journal, time),
        person.host,
        "registry.cloud.example",
        random.between(20, 900) * 1_000_000,
      );
    }
    if (random.chance(0.04)) {
      const domain = `site-${Math.floor(random.share() ** 2 * 400)}.example`;
      writeEgress(journal, endOfHour(journal, time), person.host, domain, 1_000_000 * 10 ** (random.share() * 1.5));
    }
  }
}

function sendFromServer(journal: Journal, name: string, role: string, day: number, hours: number): void {
  const { random } = journal;
  const time = endOfHour(journal, at(day, hours));
  if (role === "backup" && (hours >= 20 || hours < 2)) {
    writeEgress(journal, time, name, "vault.backup.example", random.between(40, 95) * 1_000_000_000);
  }
  if (role === "build" && hours >= 6 && hours < 18) {
    writeEgress(journal, time, name, "registry.cloud.example", random.between(200, 4000) * 1_000_000);
  }
  if (role === "web" || (role === "application" && random.chance(0.1))) {
    writeEgress(journal, time, name, "payments.example", random.between(2, 30) * 1_000_000);
  }
}

/** Marketing sends films to the house that prints and cuts, now and then, one of them on the day of the story. */
function letVideosGo(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const { person, day, begins } of workdays.filter(({ person: { team } }) => team === "marketing")) {
    if (day !== 0 && random.chance(0.93)) continue;
    if (day === 0 && random.chance(0.8)) continue;
    const domain = random.pick(["films.example", "print-house.example"]);
    writeEgress(
      journal,
      endOfHour(journal, begins + 3 * hour),
      person.host,
      domain,
      random.between(600, 2200) * 1_000_000,
    );
  }
}
