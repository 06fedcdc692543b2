import { at, minute, storyEnd } from "../world/calendar.ts";
import type { Journal } from "../world/journal.ts";
import { writeRequest, type WebRequest } from "../logs/network-logs.ts";
import { usualDomains } from "./egress.ts";
import { momentsOf, type Workday } from "./workdays.ts";

export function writeProxy(journal: Journal, workdays: readonly Workday[]): void {
  for (const workday of workdays.filter(({ day }) => day === 0)) {
    browse(journal, workday);
    poll(journal, workday);
    clickNewsletter(journal, workday);
    if (workday.person.team === "engineering") fetchTools(journal, workday);
    if (workday.person.team === "marketing") sendFilm(journal, workday);
  }
}

function from({ person }: Workday): Pick<WebRequest, "host" | "user" | "address"> {
  return { host: person.host, user: person.name, address: person.address };
}

/** A few domains that all use, and a long tail. */
function someDomain({ random }: Journal): string {
  if (random.chance(0.5)) return random.pick([...usualDomains, "search.example", "news.example", "cdn.example"]);
  return random.chance(0.7)
    ? `site-${Math.floor(random.share() ** 3 * 400)}.example`
    : `page-${Math.floor(random.share() * 60_000)}.example`;
}

function browse(journal: Journal, workday: Workday): void {
  const { random } = journal;
  for (const time of momentsOf(random, workday, random.between(260, 520))) {
    const post = random.chance(0.15);
    const sent = post ? Math.round(2000 * 10 ** (random.share() * 3.2)) : random.between(300, 2500);
    const received = Math.round(1500 * 10 ** (random.share() * 2.8));
    const status = random.chance(0.03) ? 404 : 200;
    writeRequest(journal, time, {
      ...from(workday),
      domain: someDomain(journal),
      method: post ? "POST" : "GET",
      sent,
      received,
      status,
    });
  }
}

/** Programs that ask on their own, as evenly as a beacon does. */
function poll(journal: Journal, workday: Workday): void {
  const { random } = journal;
  for (const [domain, every] of [
    ["calls.example", 120_000],
    ["telemetry.example", 300_000],
  ] as const) {
    for (let time = workday.begins + random.between(0, every); time < Math.min(workday.ends, storyEnd); time += every) {
      writeRequest(journal, time + random.between(-400, 400), {
        ...from(workday),
        domain,
        method: "POST",
        sent: random.between(700, 1400),
        received: 300,
      });
    }
  }
}

function clickNewsletter(journal: Journal, workday: Workday): void {
  const { random } = journal;
  if (!random.chance(0.75)) return;
  const sent = at(0, 8.25);
  const time = Math.max(workday.begins, sent) + Math.round(random.share() ** 2 * 90) * minute;
  for (let click = random.between(1, 6); click > 0; click--) {
    writeRequest(journal, time + click * random.between(500, 9000), {
      ...from(workday),
      domain: "letters.fjord-news.example",
      sent: 900,
      received: random.between(9000, 300_000),
    });
  }
}

function fetchTools(journal: Journal, workday: Workday): void {
  const { random } = journal;
  for (const time of momentsOf(random, workday, random.between(0, 5))) {
    writeRequest(journal, time, {
      ...from(workday),
      domain: random.pick(["downloads.example", "registry.cloud.example"]),
      sent: 1200,
      received: random.between(100, 6000) * 1_000_000,
    });
  }
  for (const time of momentsOf(random, workday, random.between(0, 3))) {
    writeRequest(journal, time, {
      ...from(workday),
      domain: "registry.cloud.example",
      method: "PUT",
      sent: random.between(20, 700) * 1_000_000,
      received: 500,
    });
  }
}

function sendFilm(journal: Journal, workday: Workday): void {
  const { random } = journal;
  if (!random.chance(0.25)) return;
  for (const time of momentsOf(random, workday, random.between(2, 5))) {
    writeRequest(journal, time, {
      ...from(workday),
      domain: random.pick(["films.example", "print-house.example"]),
      method: "PUT",
      sent: random.between(150, 500) * 1_000_000,
      received: 400,
    });
  }
}
