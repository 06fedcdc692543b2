import { at, minute } from "../world/calendar.ts";
import type { Journal } from "../world/journal.ts";
import { writeDrive, writeIdentityChange, writeMail } from "../logs/identity-logs.ts";
import { momentsOf, type Workday } from "./workdays.ts";

export function writeMailAndDrive(journal: Journal, workdays: readonly Workday[]): void {
  for (const workday of workdays) {
    readMail(journal, workday);
    openFiles(journal, workday);
    consentNowAndThen(journal, workday);
  }
  fetchPictures(journal, workdays);
}

function readMail(journal: Journal, workday: Workday): void {
  const { random } = journal;
  const { person, address } = workday;
  const reads = person.team === "sales" || person.team === "support" ? random.between(12, 26) : random.between(6, 16);
  for (const time of momentsOf(random, workday, reads)) {
    writeMail(journal, time, { user: person.name, action: "mail-read", address });
  }
  if (random.chance(0.02)) {
    const forwardTo = random.chance(0.15) ? `${person.name}@post.example` : undefined;
    const [time = workday.begins] = momentsOf(random, workday, 1);
    writeMail(journal, time, { user: person.name, action: "inbox-rule-created", address, forwardTo });
  }
}

const kinds = ["offer", "plan", "minutes", "drawing", "budget", "report", "photo", "manual"] as const;

function openFiles(journal: Journal, workday: Workday): void {
  const { random } = journal;
  const { person, address } = workday;
  for (const time of momentsOf(random, workday, random.between(6, 18))) {
    const action = random.chance(0.25) ? "downloaded" : "viewed";
    const size = Math.round(20_000 * 10 ** (random.share() * 3.4));
    const file = `${random.pick(kinds)}-${random.between(1, 900)}`;
    writeDrive(journal, time, { user: person.name, action, address, file, size });
  }
}

/** A brochure is made: one person takes many pictures home. */
function fetchPictures(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  for (const { person, address, begins } of workdays
    .filter(({ day, person: { team } }) => team === "marketing" && day % 3 === 0)
    .slice(0, 4)) {
    const start = begins + 90 * minute;
    for (let picture = 0; picture < 45; picture++) {
      const size = random.between(4_000_000, 30_000_000);
      writeDrive(journal, start + picture * random.between(15_000, 55_000), {
        user: person.name,
        action: "downloaded",
        address,
        file: `photo-${picture}`,
        size,
      });
    }
  }
}

const harmless = ["calendar-sync", "survey", "notes", "whiteboard"] as const;

function consentNowAndThen(journal: Journal, { person, day, address, begins }: Workday): void {
  const { random } = journal;
  if (random.chance(0.025)) {
    const app = random.pick(harmless);
    const time = begins + random.between(20, 400) * minute;
    writeIdentityChange(journal, time, {
      user: person.name,
      action: "consent-granted",
      address,
      app,
      scopes: ["profile"],
    });
  }
  if (person.team === "sales" && random.chance(0.02)) {
    const time = at(day, 9) + random.between(0, 200) * minute;
    const scopes = ["profile", "mail.read"];
    writeIdentityChange(journal, time, {
      user: person.name,
      action: "consent-granted",
      address,
      app: "crm-plugin",
      scopes,
    });
  }
}
