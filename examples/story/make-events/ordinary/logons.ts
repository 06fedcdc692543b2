import { allDays, at, isWeekend } from "../world/calendar.ts";
import { administrators, type Company, type Server } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeLogon } from "../logs/host-logs.ts";
import { momentsOf, type Workday } from "./workdays.ts";

export function writeLogons(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  for (const workday of workdays) useServers(journal, company, workday);
  for (const day of allDays) {
    for (const admin of administrators) if (!isWeekend(day)) administer(journal, company, admin, day);
    runServices(journal, company, day);
  }
}

function useServers(journal: Journal, { servers }: Company, workday: Workday): void {
  const { random } = journal;
  const { person } = workday;
  const from = { user: person.name, fromHost: person.host, fromAddress: person.address };
  writeLogon(journal, workday.begins, { ...from, host: person.host, type: "Interactive" });
  const near = servers.filter(
    ({ role }, index) => role === "files" || (role === "application" && index % 8 === person.name.length % 8),
  );
  for (const time of momentsOf(random, workday, random.between(5, 11))) {
    writeLogon(journal, time, { ...from, host: random.pick(near).name, type: "Network", failed: random.chance(0.02) });
  }
}

/** Administrators work from the jump hosts, and help people at their laptops. */
function administer(journal: Journal, { servers, people }: Company, user: string, day: number): void {
  const { random } = journal;
  const jump = servers.filter(({ role }) => role === "jump");
  for (let task = random.between(3, 6); task > 0; task--) {
    const { name: fromHost, address: fromAddress } = random.pick(jump);
    let time = at(day, 6 + random.share() * 9);
    for (let count = random.between(1, 9); count > 0; count--) {
      const host = random.chance(0.8) ? random.pick(servers).name : random.pick(people).host;
      writeLogon(journal, time, {
        user,
        host,
        fromHost,
        fromAddress,
        type: random.pick(["Network", "RemoteInteractive"]),
      });
      time += random.between(10_000, 300_000);
    }
  }
}

function runServices(journal: Journal, { servers }: Company, day: number): void {
  const named = (role: Server["role"]) => servers.find((server) => server.role === role)!;
  const [backup, scanner, build] = [named("backup"), named("scanner"), named("build")];
  servers.forEach(({ name, role }, index) => {
    const visit = (user: string, from: Server, hours: number, failed = false) =>
      writeLogon(journal, at(day, hours) + journal.random.between(0, 40_000), {
        user,
        host: name,
        fromHost: from.name,
        fromAddress: from.address,
        type: "Network",
        failed,
      });
    visit("svc-backup", backup, 20 + index * 0.05);
    visit("svc-scan", scanner, 1 + index * 0.02, journal.random.chance(0.3));
    for (let hours = 0.5; hours < 24; hours += 6) visit("svc-monitor", named("application"), hours + index * 0.01);
    if ((role === "application" || role === "web") && !isWeekend(day)) visit("svc-deploy", build, 7 + (index % 10));
  });
}
