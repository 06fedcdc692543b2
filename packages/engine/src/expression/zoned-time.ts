const quarterHour = 900_000;
const day = 86_400_000;
const weekdays = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const;

/** Hour (0–23) and day of the week of a time in a zone of the IANA database. Throws a RangeError where there is no such zone. */
export function createZonedTime(zone: string): (time: number) => { hour: number; weekday: string } {
  const offsetAt = zone === "UTC" ? () => 0 : createOffset(zone);
  return (time) => {
    const local = time + offsetAt(time);
    const hour = Math.floor((local - Math.floor(local / day) * day) / 3_600_000);
    return { hour, weekday: weekdays[((Math.floor(local / day) % 7) + 7) % 7]! };
  };
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
