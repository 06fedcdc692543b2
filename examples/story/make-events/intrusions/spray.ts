import { at, minute } from "../world/calendar.ts";
import type { Company } from "../world/company.ts";
import type { Journal } from "../world/journal.ts";
import { far, someAddress } from "../world/places.ts";
import { writeIdentityChange, writeMail, writeSignIn } from "../logs/identity-logs.ts";

/** Two passwords against many accounts, slowly; one fits, over a door without a second factor. Then the mailbox is taken. */
export function spray(journal: Journal, { people }: Company): void {
  const { random } = journal;
  const address = someAddress(random);
  const from = { address, place: random.pick(far), network: "Hosting", agent: "imap-client/1.0", app: "mail-legacy" };
  const tried = people.filter(({ isNew }) => !isNew && random.chance(0.45));
  const victim = random.pick(tried);
  let time = at(0, 3 + random.share() * 10);
  for (const { name } of tried) {
    writeSignIn(journal, (time += random.between(15_000, 50_000)), { ...from, user: name, failure: "wrong password" });
  }
  time += random.between(2, 15) * minute;
  writeSignIn(journal, time, { ...from, user: victim.name, mfa: "none" });
  takeMailbox(journal, time, victim.name, address);
}

function takeMailbox(journal: Journal, signedIn: number, user: string, address: string): void {
  const { random } = journal;
  let time = signedIn + random.between(1, 6) * minute;
  for (let read = random.between(25, 60); read > 0; read--) {
    writeMail(journal, (time += random.between(2000, 25_000)), { user, action: "mail-read", address });
  }
  time += random.between(2, 20) * minute;
  writeMail(journal, time, { user, action: "inbox-rule-created", address, forwardTo: "archive@mail-keeper.example" });
  time += random.between(3, 30) * minute;
  const scopes = ["mail.read", "mail.send", "offline_access"];
  writeIdentityChange(journal, time, { user, action: "consent-granted", address, app: "mail-keeper", scopes });
}
