import { at, hour, minute } from "../world/calendar.ts";
import { administrators, type Company } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeLogon, writeProcess, writeService } from "../logs/host-logs.ts";
import { writeRequest } from "../logs/network-logs.ts";
import type { Workday } from "../ordinary/workdays.ts";

/** A document starts a script, the script a beacon; passwords are taken from memory, and an administrator's opens other hosts. */
export function phishing(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  const { random } = journal;
  const workday = random.pick(
    workdays.filter(
      ({ day, person: { team, begins } }) => day === 0 && (team === "sales" || team === "operations") && begins < 9,
    ),
  );
  const opened = Math.max(workday.begins + 30 * minute, at(0, 7)) + random.between(0, 120) * minute;
  openDocument(journal, workday, opened);
  beat(journal, workday, opened + minute, opened + random.between(180, 280) * minute);
  lookAround(journal, workday, opened + random.between(9, 25) * minute);
  const dumped = opened + random.between(50, 100) * minute;
  dump(journal, workday, dumped);
  move(journal, company, workday, dumped + random.between(10, 40) * minute);
}

function openDocument(journal: Journal, { person: { host, name: user } }: Workday, time: number): void {
  const on = { host, user };
  const command = `powershell.exe -w hidden -enc ${journal.random.hex(160)}`;
  writeProcess(journal, time, {
    ...on,
    program: "winword.exe",
    parent: "outlook.exe",
    command: "winword.exe /n invoice-2291.docm",
  });
  writeProcess(journal, time + 14_000, { ...on, program: "powershell.exe", parent: "winword.exe", command });
}

function beat(journal: Journal, { person }: Workday, from: number, to: number): void {
  const { random } = journal;
  const domain = `cdn-${random.hex(6)}.example`;
  const every = random.between(45, 80) * 1000;
  for (let time = from; time < to; time += every + random.between(-2000, 2000)) {
    writeRequest(journal, time, {
      host: person.host,
      user: person.name,
      address: person.address,
      domain,
      method: "POST",
      sent: random.between(400, 900),
      received: random.between(100, 5000),
    });
  }
}

function lookAround(journal: Journal, { person: { host, name: user } }: Workday, begins: number): void {
  let time = begins;
  const commands = [
    "whoami /all",
    "net user /domain",
    'net group "domain admins" /domain',
    "nltest /domain_trusts",
    "systeminfo",
    "ipconfig /all",
    "net view",
    "quser",
  ];
  for (const command of commands) {
    time += journal.random.between(4000, 50_000);
    writeProcess(journal, time, {
      host,
      user,
      program: `${command.split(" ")[0]}.exe`,
      parent: "powershell.exe",
      command,
    });
  }
}

function dump(journal: Journal, { person: { host } }: Workday, time: number): void {
  const command = String.raw`rundll32.exe C:\Windows\System32\comsvcs.dll, MiniDump 712 C:\Users\Public\d.bin full`;
  writeProcess(journal, time, { host, user: "SYSTEM", program: "rundll32.exe", parent: "powershell.exe", command });
}

function move(journal: Journal, { servers, people }: Company, { person }: Workday, begins: number): void {
  const { random } = journal;
  const user = random.pick(administrators);
  const from = { user, fromHost: person.host, fromAddress: person.address };
  const hosts = [...servers.slice(6, 30).filter(() => random.chance(0.4)), ...people.slice(20, 23)].map((host) =>
    "host" in host ? host.host : host.name,
  );
  let time = begins;
  for (const host of hosts.slice(0, 12)) {
    time += random.between(15_000, 80_000);
    writeLogon(journal, time, { ...from, host, type: "Network" });
    if (!random.chance(0.4) && host !== hosts[0]) continue;
    writeService(journal, time + 4000, { host, user, action: "service-installed", service: `upd${random.hex(4)}` });
    writeProcess(journal, time + 5000, {
      host,
      user: "SYSTEM",
      program: "powershell.exe",
      parent: "services.exe",
      command: `powershell.exe -nop -enc ${random.hex(140)}`,
    });
  }
  writeLogon(journal, time + 0.5 * hour, { ...from, host: "dc-01", type: "RemoteInteractive" });
}
