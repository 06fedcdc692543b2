import type { Random } from "../../../make-events/random.ts";
import { allDays, at, hour, isWeekend } from "../world/calendar.ts";
import type { Company, Person } from "../world/company.ts";
import { abroad, home, officeAddress, someAddress, vpnAddress, type Place } from "../world/places.ts";

/** One person's day at work. */
export interface Workday {
  readonly person: Person;
  readonly day: number;
  readonly begins: number;
  readonly ends: number;
  readonly address: string;
  readonly network: string;
  readonly place: Place;
}

/** Who works when and where, on all days. */
export function planWorkdays(random: Random, { people }: Company): Workday[] {
  return people.flatMap((person) => {
    let trip: { readonly until: number; readonly place: Place; readonly address: string } | undefined;
    return allDays.flatMap((day) => {
      if (trip === undefined || trip.until < day) trip = random.chance(0.012) ? startTrip(random, day) : undefined;
      const works = isWeekend(day) ? random.chance(0.06) : random.chance(0.93);
      if (!works || (person.isNew && day < 0)) return [];
      const begins = at(day, person.begins) + random.between(-25, 25) * 60_000;
      const ends = begins + random.between(Math.round(7.2 * hour), Math.round(9.4 * hour));
      return [{ person, day, begins, ends, ...whereabouts(random, person, trip) }];
    });
  });
}

function startTrip(random: Random, day: number) {
  return { until: day + random.between(0, 3), place: random.pick(abroad), address: someAddress(random) };
}

function whereabouts(
  random: Random,
  person: Person,
  trip: { readonly place: Place; readonly address: string } | undefined,
) {
  if (trip !== undefined) return { address: trip.address, place: trip.place, network: "Hotel Net" };
  if (random.chance(person.inOffice)) return { address: officeAddress, place: home, network: "Fjord Instruments" };
  if (random.chance(0.3)) return { address: vpnAddress, place: home, network: "Fjord Instruments" };
  return { address: person.homeAddress, place: person.homePlace, network: "Home DSL" };
}

/** Moments of a working day, fewer at lunch. */
export function momentsOf(random: Random, { begins, ends }: Workday, count: number): number[] {
  const lunch = begins + 4 * hour;
  return Array.from({ length: count }, () => {
    const time = random.between(begins, ends);
    return time > lunch && time < lunch + hour && random.chance(0.7) ? random.between(begins, ends) : time;
  });
}
