import { at, hour, minute, isWeekend, allDays } from "../world/calendar.ts";
import type { Company, Person } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { abroad, dataCentreAddress, far, home, someAddress } from "../world/places.ts";
import { writeIdentityChange, writeSignIn, type SignIn } from "../logs/identity-logs.ts";
import { momentsOf, type Workday } from "./workdays.ts";

const desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0";
const mobile = "Mozilla/5.0 (Linux; Android 16) Chrome/150.0 Mobile";
const apps = ["mail", "drive", "chat", "wiki", "crm"] as const;

export function writeSignIns(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  for (const workday of workdays) {
    beginDay(journal, workday);
    refreshTokens(journal, workday);
  }
  for (const day of allDays) {
    for (const person of company.people) if (!person.isNew || day === 0) usePhone(journal, company, person, day);
    writeServices(journal, day);
    guessFromAfar(journal, company, day);
  }
  breakCronJob(journal);
}

function fromLaptop({ person, day, address, place, network }: Workday): SignIn {
  const session = `s-${person.laptop.slice(4)}-${day + 100}`;
  return { user: person.name, address, place, network, agent: desktop, device: person.laptop, session, app: "portal" };
}

/** The password, mistyped at times; on the day of the story many have expired. */
function beginDay(journal: Journal, workday: Workday): void {
  const { random } = journal;
  const { person, day, begins } = workday;
  const signIn = fromLaptop(workday);
  let time = begins;
  const expired = day === 0 && !person.isNew && random.chance(0.2);
  const mistakes = expired ? random.between(2, 6) : random.chance(0.09) ? random.between(1, 3) : 0;
  for (let mistake = 0; mistake < mistakes; mistake++) {
    writeSignIn(journal, time, { ...signIn, failure: expired ? "password expired" : "wrong password" });
    time += random.between(8_000, 70_000);
  }
  if (expired || random.chance(0.01)) {
    if (random.chance(0.3)) {
      writeIdentityChange(journal, time, { user: person.name, action: "ticket-opened", address: workday.address });
      time += random.between(4, 25) * minute;
    }
    writeIdentityChange(journal, time, { user: person.name, action: "password-reset", address: workday.address });
    time += random.between(20_000, 120_000);
  }
  writeSignIn(journal, time, { ...signIn, mfa: "passed" });
  if (random.chance(0.4)) writeSignIn(journal, begins + 4.6 * hour, { ...signIn, mfa: "passed" });
}

function refreshTokens(journal: Journal, workday: Workday): void {
  const { random } = journal;
  const signIn = fromLaptop(workday);
  for (const time of momentsOf(random, workday, random.between(9, 15))) {
    writeSignIn(journal, time + 10 * minute, { ...signIn, app: random.pick(apps), action: "token-refresh" });
  }
}

function usePhone(journal: Journal, company: Company, person: Person, day: number): void {
  const { random } = journal;
  const session = `s-${person.phone.slice(4)}-${Math.floor((day + 100) / 7)}`;
  const newPhone = random.chance(0.008) ? `dev-${random.hex(10)}` : undefined;
  for (let count = isWeekend(day) ? 2 : random.between(5, 10); count > 0; count--) {
    const time = at(day, 5 + random.share() * 16.5);
    const mobileAddress = random.pick(company.mobileAddresses);
    const where = person.relay
      ? { address: someAddress(random), place: random.pick([home, ...abroad]), network: "Private Relay" }
      : random.chance(0.6)
        ? { address: mobileAddress, place: home, network: "Mobile" }
        : { address: person.homeAddress, place: person.homePlace, network: "Home DSL" };
    const signIn: SignIn = { user: person.name, ...where, agent: mobile, device: person.phone, session, app: "mail" };
    writeSignIn(journal, time, { ...signIn, action: "token-refresh" });
  }
  if (newPhone !== undefined || (person.isNew && day === 0))
    changePhone(journal, person, day, newPhone ?? person.phone);
}

function changePhone(journal: Journal, person: Person, day: number, device: string): void {
  const { random } = journal;
  const time = at(day, Math.max(6, person.begins) + random.share() * 6);
  const [address, place, network] = [person.homeAddress, person.homePlace, "Home DSL"] as const;
  if (random.chance(0.6)) writeIdentityChange(journal, time, { user: person.name, action: "ticket-opened", address });
  const signIn = {
    user: person.name,
    address,
    place,
    network,
    agent: mobile,
    device,
    session: `s-${device}`,
    app: "mail",
  };
  writeSignIn(journal, time + 12 * minute, { ...signIn, mfa: "passed" });
  writeIdentityChange(journal, time + 14 * minute, { user: person.name, action: "mfa-method-added", address });
}

const service = {
  address: dataCentreAddress,
  place: home,
  network: "Fjord Instruments",
  agent: "fjord-jobs/4",
  app: "directory",
} as const;

function writeServices(journal: Journal, day: number): void {
  for (const user of ["svc-report", "svc-sync", "svc-monitor"]) {
    for (let hours = 0.1; hours < 24; hours += 0.5) {
      if (user === "svc-report" && day === 0 && hours > 1 && hours < 7.7) continue;
      writeSignIn(journal, at(day, hours) + journal.random.between(0, 90_000), { ...service, user, mfa: "none" });
    }
  }
}

/** Somebody changed a password and forgot a cron job: it fails until a person looks. */
function breakCronJob(journal: Journal): void {
  for (let time = at(0, 1.1); time < at(0, 7.7); time += 30_000) {
    writeSignIn(journal, time, { ...service, user: "svc-report", failure: "wrong password" });
  }
}

/** What every company that is on the internet sees, day and night. */
function guessFromAfar(journal: Journal, { people }: Company, day: number): void {
  const { random } = journal;
  for (let guesser = 0; guesser < 45; guesser++) {
    const from = {
      address: someAddress(random),
      place: random.pick(far),
      network: "Hosting",
      agent: "python-requests/2.32",
    };
    const begins = at(day, random.share() * 23);
    for (let guess = random.between(1, 4); guess > 0; guess--) {
      const user = random.chance(0.5)
        ? random.pick(people).name
        : random.pick(["admin", "info", "test", "scan", "sales"]);
      writeSignIn(journal, begins + guess * random.between(20_000, 900_000), {
        ...from,
        user,
        app: "mail",
        failure: "wrong password",
      });
    }
  }
}
