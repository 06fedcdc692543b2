import { at, minute, storyEnd } from "../world/calendar.ts";
import { administrators, type Company } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { writeProcess } from "../logs/host-logs.ts";
import { momentsOf, type Workday } from "./workdays.ts";

/** Program, parent, command line. */
type Run = readonly [string, string, string?];

const desk: readonly Run[] = [
  ["chrome.exe", "chrome.exe", "chrome.exe --type=renderer"],
  ["chrome.exe", "chrome.exe", "chrome.exe --type=utility"],
  ["chrome.exe", "explorer.exe"],
  ["outlook.exe", "explorer.exe"],
  ["winword.exe", "explorer.exe"],
  ["excel.exe", "outlook.exe", "excel.exe /dde"],
  ["winword.exe", "outlook.exe", "winword.exe /n attachment.docx"],
  ["splwow64.exe", "winword.exe"],
  ["teams.exe", "teams.exe"],
  ["svchost.exe", "services.exe", "svchost.exe -k netsvcs"],
  ["backgroundtaskhost.exe", "svchost.exe"],
  ["runtimebroker.exe", "svchost.exe"],
  ["conhost.exe", "cmd.exe"],
  ["mscorsvw.exe", "ngen.exe"],
  ["updater.exe", "svchost.exe", "updater.exe --check"],
];

const building: readonly Run[] = [
  ["node.exe", "cmd.exe", "node.exe build.js"],
  ["git.exe", "code.exe", "git.exe status"],
  ["cl.exe", "ninja.exe"],
  ["powershell.exe", "code.exe", "powershell.exe -NoLogo"],
  ["curl.exe", "powershell.exe", "curl.exe -LO https://downloads.example/toolchain.zip"],
  ["whoami.exe", "powershell.exe", "whoami"],
];

const serving: readonly Run[] = [
  ["check_disk.exe", "agent.exe", "check_disk.exe -w 80"],
  ["check_service.exe", "agent.exe"],
  ["svchost.exe", "services.exe", "svchost.exe -k netsvcs"],
  ["w3wp.exe", "svchost.exe"],
  ["sqlcmd.exe", "agent.exe", "sqlcmd.exe -Q checkpoint"],
  ["taskhostw.exe", "svchost.exe"],
  ["wmiprvse.exe", "svchost.exe"],
  ["conhost.exe", "check_disk.exe"],
];

export function writeProcesses(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const workday of workdays) {
    if (workday.day !== 0) continue;
    workAtDesk(journal, workday);
    manageLaptop(journal, workday);
  }
  for (const { name, role } of company.servers) {
    const user = role === "web" ? "svc-web" : "SYSTEM";
    for (let count = random.between(850, 1150); count > 0; count--) {
      const [program, parent, command] = random.pick(serving);
      writeProcess(journal, at(0, random.share() * 24), { host: name, user, program, parent, command });
    }
  }
  administer(journal, company);
  helpUsers(journal, company, workdays);
  rotateCopies(journal, company);
}

function workAtDesk(journal: Journal, workday: Workday): void {
  const { random } = journal;
  const { person } = workday;
  const runs = person.team === "engineering" ? [...desk, ...building] : desk;
  for (const time of momentsOf(random, workday, random.between(230, 420))) {
    if (time >= storyEnd) continue;
    const [program, parent, command] = random.pick(runs);
    writeProcess(journal, time, { host: person.host, user: person.name, program, parent, command });
  }
  if (person.team !== "finance") return;
  // Figures are fetched by a macro of the company's own.
  for (const time of momentsOf(random, workday, 3)) {
    const command = String.raw`cmd.exe /c C:\Fjord\Figures\refresh.bat`;
    writeProcess(journal, time, {
      host: person.host,
      user: person.name,
      program: "cmd.exe",
      parent: "excel.exe",
      command,
    });
  }
}

/** The management agent hands its scripts over as the intruder would. */
function manageLaptop(journal: Journal, workday: Workday): void {
  const { random } = journal;
  for (const time of momentsOf(random, workday, random.between(1, 4))) {
    const command = `powershell.exe -NonInteractive -EncodedCommand ${random.hex(120)}`;
    writeProcess(journal, time, {
      host: workday.person.host,
      user: "SYSTEM",
      program: "powershell.exe",
      parent: "mgmtagent.exe",
      command,
    });
  }
}

const looks = [
  "whoami /all",
  'net group "domain admins" /domain',
  "nltest /dclist:fjord",
  "quser",
  "ipconfig /all",
  "vssadmin list shadows",
  "systeminfo",
  "net user",
];

function administer(journal: Journal, { servers }: Company): void {
  const { random } = journal;
  const jump = servers.filter(({ role }) => role === "jump");
  for (const user of administrators) {
    for (let task = random.between(3, 7); task > 0; task--) {
      let time = at(0, 6 + random.share() * 13);
      const host = random.chance(0.5) ? random.pick(jump).name : random.pick(servers).name;
      for (let count = random.between(2, 9); count > 0; count--) {
        const command = random.pick(looks);
        const program = `${command.split(" ")[0]}.exe`;
        writeProcess(journal, (time += random.between(3000, 90_000)), {
          host,
          user,
          program,
          parent: "powershell.exe",
          command,
        });
      }
    }
  }
}

/** Support looks at laptops, and takes dumps of programs that hang. */
function helpUsers(journal: Journal, { people }: Company, workdays: readonly Workday[]): void {
  const { random } = journal;
  const helpers = people.filter(({ team }) => team === "it");
  const here = workdays.filter(({ day }) => day === 0);
  for (let call = 0; call < 18; call++) {
    const { person, begins } = random.pick(here);
    const helper = random.pick(helpers);
    let time = begins + random.between(20, 380) * minute;
    for (const command of ["ipconfig /all", "quser", "systeminfo"].slice(0, random.between(1, 3))) {
      writeProcess(journal, (time += random.between(5000, 60_000)), {
        host: person.host,
        user: helper.name,
        program: `${command.split(" ")[0]}.exe`,
        parent: "cmd.exe",
        command,
      });
    }
    if (random.chance(0.2)) {
      writeProcess(journal, time + minute, {
        host: person.host,
        user: helper.name,
        program: "procdump.exe",
        parent: "cmd.exe",
        command: "procdump.exe -ma outlook.exe hang.dmp",
      });
    }
  }
}

/** The backup makes room among the copies that it made itself. */
function rotateCopies(journal: Journal, { servers }: Company): void {
  for (const { name, role } of servers) {
    if (role !== "files" && role !== "database") continue;
    const command = "vssadmin.exe resize shadowstorage /for=D: /on=D: /maxsize=20%";
    writeProcess(journal, at(0, 20.5) + journal.random.between(0, 5_000_000), {
      host: name,
      user: "svc-backup",
      program: "vssadmin.exe",
      parent: "backupd.exe",
      command,
    });
  }
}
