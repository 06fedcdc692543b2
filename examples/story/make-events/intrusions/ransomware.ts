import { at, minute, storyEnd } from "../world/calendar.ts";
import { administrators, type Company } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeLogon, writeProcess, writeService } from "../logs/host-logs.ts";
import { weightyServices, type Gap } from "../ordinary/hosts.ts";

/** In the hours before encryption: protection stops, copies vanish, and some hosts fall silent. Returns which, and when. */
export function ransomware(journal: Journal, { servers }: Company): ReadonlyMap<string, Gap> {
  const { random } = journal;
  const user = random.pick(administrators);
  const jump = servers.find(({ role }) => role === "jump")!;
  const targets = servers
    .filter(({ role }) => role === "files" || role === "database")
    .filter(() => random.chance(0.6));
  const silenced = new Map<string, Gap>();
  let time = at(0, random.chance(0.5) ? 2.5 + random.share() : 20 + random.share());
  for (const { name: host } of targets) {
    time += random.between(1, 6) * minute;
    writeLogon(journal, time, { user, host, fromHost: jump.name, fromAddress: jump.address, type: "Network" });
    writeService(journal, time + 3000, { host, user, action: "service-installed", service: `rsvc${random.hex(3)}` });
    const stops = weightyServices.slice(0, random.between(3, 6));
    stops.forEach((service, index) =>
      writeService(journal, time + 9000 + index * random.between(800, 4000), {
        host,
        user,
        action: "service-stopped",
        service,
      }),
    );
    deleteCopies(journal, host, time + random.between(40_000, 90_000));
    if (random.chance(0.6) || silenced.size === 0) silenced.set(host, [time + 2 * minute, storyEnd]);
  }
  return silenced;
}

function deleteCopies(journal: Journal, host: string, time: number): void {
  const on = { host, user: "SYSTEM", parent: "cmd.exe" };
  writeProcess(journal, time, { ...on, program: "vssadmin.exe", command: "vssadmin.exe delete shadows /all /quiet" });
  writeProcess(journal, time + 2500, { ...on, program: "wbadmin.exe", command: "wbadmin.exe delete catalog -quiet" });
  writeProcess(journal, time + 4200, {
    ...on,
    program: "bcdedit.exe",
    command: "bcdedit.exe /set {default} recoveryenabled no",
  });
}
