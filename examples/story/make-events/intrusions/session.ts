import { at, minute } from "../world/calendar.ts";
import type { Journal } from "../world/journal.ts";
import { far, someAddress } from "../world/places.ts";
import { writeDrive, writeIdentityChange, writeSignIn } from "../logs/identity-logs.ts";
import type { Workday } from "../ordinary/workdays.ts";

/** The cookie of a running session is used from far away; the intruder adds a second factor and empties the drive. */
export function stolenSession(journal: Journal, workdays: readonly Workday[]): void {
  const { random } = journal;
  const { person, begins } = random.pick(
    workdays.filter(
      ({ day, person: { begins: first, isNew, relay } }) => day === 0 && !isNew && !relay && first > 5 && first < 9,
    ),
  );
  const user = person.name;
  const address = someAddress(random);
  const session = `s-${person.laptop.slice(4)}-100`;
  const device = `dev-${random.hex(10)}`;
  const from = {
    user,
    address,
    place: random.pick(far),
    network: "Hosting",
    agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/149.0",
    device,
    session,
  };
  let time = Math.max(begins + 70 * minute, at(0, 8)) + random.between(0, 150) * minute;
  writeSignIn(journal, time, { ...from, app: "portal", action: "token-refresh" });
  writeIdentityChange(journal, (time += random.between(2, 12) * minute), { user, action: "mfa-method-added", address });
  writeSignIn(journal, (time += random.between(1, 9) * minute), {
    ...from,
    session: `s-${random.hex(10)}-100`,
    app: "portal",
    mfa: "passed",
  });
  writeSignIn(journal, (time += random.between(10_000, 90_000)), { ...from, app: "drive", action: "token-refresh" });
  for (let view = random.between(10, 30); view > 0; view--) {
    writeDrive(journal, (time += random.between(3000, 40_000)), {
      user,
      action: "viewed",
      address,
      file: `plan-${view}`,
      size: 40_000,
    });
  }
  for (let file = random.between(90, 170); file > 0; file--) {
    const size = Math.round(200_000 * 10 ** (random.share() * 2));
    writeDrive(journal, (time += random.between(2000, 30_000)), {
      user,
      action: "downloaded",
      address,
      file: `drawing-${file}`,
      size,
    });
  }
  writeSignIn(journal, time + random.between(1, 5) * minute, { ...from, app: "wiki", action: "token-refresh" });
}
