import { at, hour, minute } from "../world/calendar.ts";
import type { Journal } from "../world/journal.ts";
import { writeDrive } from "../logs/identity-logs.ts";
import { writeEgress, writeRequest } from "../logs/network-logs.ts";
import type { Workday } from "../ordinary/workdays.ts";

/** Somebody who leaves soon takes the files of others, and carries them out in pieces over the afternoon. */
export function insider(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  const workday = random.pick(
    workdays.filter(
      ({ day, person: { team, begins, isNew } }) =>
        day === 0 && !isNew && (team === "sales" || team === "operations") && begins < 8,
    ),
  );
  const begins = Math.max(workday.begins + hour, at(0, 7)) + random.between(0, 60) * minute;
  collect(journal, workday, begins);
  carryOut(journal, workday, begins + random.between(60, 100) * minute, random.between(240, 360) * minute);
}

function collect(journal: Journal, { person, address }: Workday, begins: number): void {
  const { random } = journal;
  let time = begins;
  for (let file = random.between(60, 120); file > 0; file--) {
    time += random.between(10_000, 80_000);
    writeDrive(journal, time, {
      user: person.name,
      action: "downloaded",
      address,
      file: `offer-${900 + file}`,
      size: random.between(3, 80) * 1_000_000,
    });
  }
}

function carryOut(journal: Journal, { person }: Workday, begins: number, lasts: number): void {
  const { random } = journal;
  const domain = `filebox-${random.hex(4)}.example`;
  const sentByHour = new Map<number, number>();
  for (let time = begins; time < begins + lasts; time += random.between(90, 420) * 1000) {
    const sent = random.between(25, 110) * 1_000_000;
    writeRequest(journal, time, {
      host: person.host,
      user: person.name,
      address: person.address,
      domain,
      method: "PUT",
      sent,
      received: 600,
    });
    const hourly = Math.floor(time / hour);
    sentByHour.set(hourly, (sentByHour.get(hourly) ?? 0) + sent);
  }
  for (const [hourly, sent] of sentByHour)
    writeEgress(journal, hourly * hour + hour - random.between(1000, 60_000), person.host, domain, sent);
}
