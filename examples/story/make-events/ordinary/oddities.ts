import { allDays, at, hour, isWeekend, minute } from "../world/calendar.ts";
import { administrators, type Company, type Person } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { far, home, someAddress } from "../world/places.ts";
import { cloudRole, writeCall } from "../logs/cloud-log.ts";
import { writeLogon, writeProcess, writeService } from "../logs/host-logs.ts";
import { writeIdentityChange, writeMail, writeSignIn } from "../logs/identity-logs.ts";
import { writeEgress, writeRequest } from "../logs/network-logs.ts";
import { keyUsers } from "./cloud.ts";
import { weightyServices } from "./hosts.ts";
import type { Workday } from "./workdays.ts";

/** What honest people do that looks like an intruder's work: some of it every day, some now and then. */
export function writeOddities(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  workOnRentedDesktops(journal, company);
  sendToCustomers(journal, workdays);
  visitFair(journal, company);
  administerFromLaptop(journal, company);
  mendByHand(journal, company);
  scanToMail(journal);
  tryApps(journal, workdays);
  moveProfiles(journal, workdays);
  tidyBackups(journal, company);
  tryRegions(journal, company);
  movePartner(journal);
  mistypeFarAway(journal);
}

/** Three engineers use desktops that are rented, at a network of hosts; one of them gets a new phone at times. */
function workOnRentedDesktops(journal: Journal, { people }: Company): void {
  const { random } = journal;
  const engineers = people.filter(({ team, isNew }) => team === "engineering" && !isNew).slice(3, 6);
  for (const { name } of engineers) {
    const from = {
      address: someAddress(random),
      place: home,
      network: "Hosting",
      agent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0",
    };
    const device = `dev-${random.hex(10)}`;
    for (const day of allDays.filter((number) => !isWeekend(number))) {
      const session = `s-${device}-${day + 100}`;
      const begins = at(day, 6.5 + random.share());
      for (let count = random.between(2, 6); count > 0; count--) {
        const time = begins + count * hour + random.between(0, hour);
        writeSignIn(journal, time, { ...from, user: name, device, session, app: "portal", mfa: "passed" });
      }
      if (!random.chance(0.03)) continue;
      if (random.chance(0.6))
        writeIdentityChange(journal, begins + hour, { user: name, action: "ticket-opened", address: from.address });
      writeIdentityChange(journal, begins + 1.2 * hour, {
        user: name,
        action: "mfa-method-added",
        address: from.address,
      });
    }
  }
}

/** Logs for a vendor, films for a customer: once, to a place that nobody sent to before. */
function sendToCustomers(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const { person, day, begins } of workdays) {
    if (!random.chance(0.02)) continue;
    const domain = `drop-${random.between(1, 900)}.example`;
    const sent = Math.round(10_000_000 * 10 ** (random.share() * 1.9));
    const time = begins + random.between(1, 6) * hour;
    writeEgress(
      journal,
      Math.floor(time / hour) * hour + hour - random.between(1000, 60_000),
      person.host,
      domain,
      sent,
    );
    if (day !== 0) continue;
    const pieces = random.between(1, 4);
    for (let piece = 0; piece < pieces; piece++) {
      const of = { host: person.host, user: person.name, address: person.address, domain, method: "PUT" as const };
      writeRequest(journal, time + piece * 2 * minute, { ...of, sent: Math.round(sent / pieces), received: 500 });
    }
  }
}

/** Colleagues at a fair sit behind one address, and mistype on small keyboards. */
function visitFair(journal: Journal, { people }: Company): void {
  const { random } = journal;
  const address = someAddress(random);
  const from = { address, place: home, network: "Fair Net", agent: "Mozilla/5.0 (Linux; Android 16)", app: "mail" };
  for (const { name, phone } of people.filter(({ team }) => team === "sales").slice(0, 14)) {
    let time = at(0, 7.5 + random.share() * 2);
    for (let mistake = random.between(0, 2); mistake > 0; mistake--) {
      writeSignIn(journal, (time += 20_000), { ...from, user: name, device: phone, failure: "wrong password" });
    }
    writeSignIn(journal, time + 20_000, {
      ...from,
      user: name,
      device: phone,
      session: `s-fair-${phone}`,
      mfa: "passed",
    });
  }
}

/** In a hurry, an administrator does not go by the jump host. */
function administerFromLaptop(journal: Journal, { people, servers }: Company): void {
  const { random } = journal;
  const own = people.filter(({ team }) => team === "it");
  for (const day of allDays.filter((number) => !isWeekend(number))) {
    if (!random.chance(0.3)) continue;
    const index = random.between(0, administrators.length - 1);
    const [user = "", laptop] = [administrators[index], own[index]];
    if (laptop === undefined) continue;
    let time = at(day, 7 + random.share() * 8);
    for (let count = random.between(1, 6); count > 0; count--) {
      const host = random.pick(servers).name;
      writeLogon(journal, (time += random.between(1, 9) * minute), {
        user,
        host,
        fromHost: laptop.host,
        fromAddress: laptop.address,
        type: "RemoteInteractive",
      });
    }
  }
}

/** A server misbehaves: services are stopped and started by hand. */
function mendByHand(journal: Journal, { servers }: Company): void {
  const { random } = journal;
  for (let count = random.between(1, 3); count > 0; count--) {
    const user = random.pick(administrators);
    const host = random.pick(servers).name;
    let time = at(0, 6 + random.share() * 10);
    for (const service of weightyServices.slice(0, random.chance(0.1) ? 3 : random.between(1, 2))) {
      writeService(journal, (time += random.between(5000, 60_000)), { host, user, action: "service-stopped", service });
      writeService(journal, time + random.between(1, 10) * minute, { host, user, action: "service-started", service });
    }
  }
}

/** Printers send what they scan, and read their mailbox, with no second factor. */
function scanToMail(journal: Journal): void {
  const { random } = journal;
  const from = {
    address: "192.0.2.10",
    place: home,
    network: "Fjord Instruments",
    agent: "imap-client/1.0",
    app: "mail-legacy",
  };
  for (const day of allDays) {
    for (const user of ["prn-north", "prn-south", "prn-store"]) {
      for (let hours = 5 + random.share(); hours < 18; hours += 1.5) {
        writeSignIn(journal, at(day, hours), { ...from, user, mfa: "none" });
        writeMail(journal, at(day, hours) + 5000, { user, action: "mail-read", address: from.address });
      }
    }
  }
}

/** Somebody tries an application that nobody has looked at. */
function tryApps(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const { person, address, begins } of workdays) {
    if (!random.chance(0.003)) continue;
    const scopes = random.chance(0.15) ? ["mail.read", "offline_access"] : ["files.read", "offline_access"];
    const app = random.pick(["diagram-tool", "meeting-bot", "mind-map", "translator"]);
    writeIdentityChange(journal, begins + 2 * hour, {
      user: person.name,
      action: "consent-granted",
      address,
      app,
      scopes,
    });
  }
}

/** A browser is moved to another laptop with all that it remembers. */
function moveProfiles(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const { person, day, begins, address, network, place } of workdays) {
    if (!random.chance(0.0006)) continue;
    const session = `s-${person.laptop.slice(4)}-${day + 100}`;
    const from = { user: person.name, address, network, place, agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/150.0" };
    writeSignIn(journal, begins + 3 * hour, {
      ...from,
      device: `dev-${random.hex(10)}`,
      session,
      app: "portal",
      action: "token-refresh",
    });
  }
}

/** Old backups are deleted so that there is room for new ones. */
function tidyBackups(journal: Journal, { servers }: Company): void {
  for (const { name } of servers.filter(({ role }) => role === "database").slice(0, 2)) {
    const command = "wbadmin.exe delete systemstatebackup -keepVersions:5 -quiet";
    writeProcess(journal, at(0, 21.6) + journal.random.between(0, 900_000), {
      host: name,
      user: "svc-backup",
      program: "wbadmin.exe",
      parent: "backupd.exe",
      command,
    });
  }
}

/** A developer tries something near a customer; the company works in one region. */
function tryRegions(journal: Journal, { people }: Company): void {
  const { random } = journal;
  const builder: Person = random.pick(people.filter(({ team }) => team === "engineering").slice(0, 14));
  const of = cloudRole("developer", builder.name, "192.0.2.10", "console.amazonaws.com");
  for (const day of allDays.filter((number) => !isWeekend(number))) {
    if (!random.chance(0.12)) continue;
    const awsRegion = random.pick(["eu-west-1", "eu-west-1", "eu-north-1", "us-east-1"]);
    writeCall(journal, at(day, 8 + random.share() * 7), of, "ec2", "RunInstances", {
      awsRegion,
      requestParameters: { instanceType: "t4g.small" },
    });
  }
}

/** The partner's programs move to other hosts now and then. */
function movePartner(journal: Journal): void {
  const { random } = journal;
  for (const day of allDays) {
    if (!random.chance(0.05)) continue;
    const of = { ...keyUsers.partner, address: someAddress(random) };
    for (let call = 0; call < 4; call++)
      writeCall(journal, at(day, 4 + call * 5 + random.share()), of, "s3", "GetBucketLocation");
  }
}

/** Somebody on the other side of the world mistypes an address of ours, day after day. */
function mistypeFarAway(journal: Journal): void {
  const { random } = journal;
  const [address, place] = [someAddress(random), random.pick(far)];
  for (const day of allDays) {
    writeSignIn(journal, at(day, 13), {
      user: "info",
      address,
      place,
      network: "Home DSL",
      agent: "Mozilla/5.0",
      app: "portal",
      failure: "wrong password",
    });
  }
}
