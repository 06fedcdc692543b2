import { at, minute, storyEnd, storyStart } from "../world/calendar.ts";
import type { Company, Server } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeHeartbeat, writeService } from "../logs/host-logs.ts";
import type { Workday } from "./workdays.ts";

/** When an agent says nothing, from and to. */
export type Gap = readonly [from: number, to: number];

/** Heartbeats every five minutes. `silenced`: what intruders keep quiet. */
export function writeHosts(
  journal: Journal,
  company: Company,
  workdays: readonly Workday[],
  silenced: ReadonlyMap<string, Gap>,
): void {
  const { random } = journal;
  const broken = random.pick(company.servers.filter(({ role }) => role === "application"));
  for (const server of company.servers) {
    const gaps = ordinaryGaps(journal, server, server === broken);
    const gap = silenced.get(server.name);
    if (gap !== undefined) gaps.push(gap);
    beat(journal, server.name, [storyStart, storyEnd], gaps);
    if (server.role === "files" || server.role === "database") backUp(journal, server.name, gap);
    changeServices(journal, server);
  }
  for (const { person, day, begins, ends } of workdays) {
    if (day === 0) beat(journal, person.host, [begins, Math.min(ends, storyEnd)], []);
  }
}

function beat(journal: Journal, host: string, [from, to]: Gap, gaps: readonly Gap[]): void {
  const { random } = journal;
  for (let time = from + random.between(0, 5 * minute); time < to; time += 5 * minute + random.between(-2000, 2000)) {
    if (!gaps.some(([begin, end]) => time >= begin && time < end)) writeHeartbeat(journal, time, host, "endpoint");
  }
}

/** A new agent at eleven, patches and restarts in the evening, and one machine that dies for an hour. */
function ordinaryGaps(journal: Journal, { name }: Server, broken: boolean): Gap[] {
  const { random } = journal;
  const rollout = at(0, 9) + random.between(0, 60) * minute;
  const restart = at(0, 17.2) + random.between(0, 110) * minute;
  const up = restart + random.between(3, 12) * minute;
  const gaps: Gap[] = [
    [rollout, rollout + random.between(2, 7) * minute],
    [restart, up],
  ];
  patch(journal, name, restart, up);
  if (broken) {
    const death = at(0, 11) + random.between(0, 60) * minute;
    gaps.push([death, death + random.between(45, 80) * minute]);
  }
  return gaps;
}

export const weightyServices = ["backup-agent", "sqlserver", "defender", "edr-sensor", "vss", "mailstore"] as const;

function patch(journal: Journal, host: string, from: number, to: number): void {
  const { random } = journal;
  for (const service of [...weightyServices.slice(random.between(0, 2), random.between(3, 6)), "spooler"]) {
    writeService(journal, from - random.between(5000, 90_000), {
      host,
      user: "svc-patch",
      action: "service-stopped",
      service,
    });
    writeService(journal, to + random.between(5000, 90_000), {
      host,
      user: "SYSTEM",
      action: "service-started",
      service,
    });
  }
}

function changeServices(journal: Journal, { name }: Server): void {
  const { random } = journal;
  for (let count = random.between(2, 5); count > 0; count--) {
    const time = at(0, random.share() * 23.5);
    const service = random.pick(["spooler", "updater", "search", "telemetry", ...weightyServices.slice(0, 2)]);
    writeService(journal, time, { host: name, user: "SYSTEM", action: "service-stopped", service });
    writeService(journal, time + random.between(2000, 60_000), {
      host: name,
      user: "SYSTEM",
      action: "service-started",
      service,
    });
  }
}

function backUp(journal: Journal, host: string, silenced: Gap | undefined): void {
  for (let hours = 0; hours < 24; hours++) {
    const time = at(0, hours) + journal.random.between(0, 10 * minute);
    if (silenced === undefined || time < silenced[0]) writeHeartbeat(journal, time, host, "backup");
  }
}
