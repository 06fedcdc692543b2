const quarterHour = 900_000;
const day = 86_400_000;
const weekdays = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const;

/** What a clock and a calendar show at a time. */
export interface ZonedTime {
  readonly minute: number;
  readonly hour: number;
  readonly weekday: string;
  readonly day: number;
  /** By ISO 8601: the first week is the one with the year's first Thursday. */
  readonly week: number;
  readonly month: number;
  readonly year: number;
}

/** What clocks show in a zone of the IANA database. Throws a RangeError where there is no such zone. */
export function createZonedTime(zone: string): (time: number) => ZonedTime {
  const offsetAt = zone === "UTC" ? () => 0 : createOffset(zone);
  return (time) => {
    const local = time + offsetAt(time);
    const days = Math.floor(local / day);
    return {
      minute: Math.floor((local - days * day) / 60_000) % 60,
      hour: Math.floor((local - days * day) / 3_600_000),
      weekday: weekdays[((days % 7) + 7) % 7]!,
      get day() {
        return new Date(local).getUTCDate();
      },
      get week() {
        return toWeek(days);
      },
      get month() {
        return new Date(local).getUTCMonth() + 1;
      },
      get year() {
        return new Date(local).getUTCFullYear();
      },
    };
  };
}

/** The ISO week of a day counted from 1970-01-01, which was a Thursday. */
function toWeek(days: number): number {
  const thursday = days - ((((days + 3) % 7) + 7) % 7) + 3;
  const year = new Date(thursday * day).getUTCFullYear();
  const firstDay = Math.floor(Date.UTC(year, 0, 1) / day);
  return Math.floor((thursday - firstDay) / 7) + 1;
}

/** What a zone's clock is ahead of UTC, in milliseconds. Offsets change only at quarters of an hour, so the last is kept. */
function createOffset(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  let lastQuarter = Number.NaN;
  let lastOffset = 0;
  return (time) => {
    const quarter = Math.floor(time / quarterHour);
    if (quarter !== lastQuarter) {
      lastQuarter = quarter;
      lastOffset = toLocalTime(format, quarter * quarterHour) - quarter * quarterHour;
    }
    return lastOffset;
  };
}

function toLocalTime(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const local = new Date(0);
  local.setUTCFullYear(year, part("month") - 1, part("day"));
  local.setUTCHours(part("hour"), part("minute"), part("second"), 0);
  return local.getTime();
}
