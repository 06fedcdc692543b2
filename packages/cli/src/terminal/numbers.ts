/** `106,124`, rounded. `Intl` would say so, too, and takes 13 ms to begin with. */
export function toGrouped(count: number): string {
  return String(Math.round(count)).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 alert`, `2 alerts`; `many` where the plural is not made with s. */
export function toCounted(count: number, one: string, many = `${one}s`): string {
  return `${toGrouped(count)} ${count === 1 ? one : many}`;
}

/** Decimal units, as disks have them: `240.1 MB`. */
export function toByteSize(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}

/** `42 s`, `3 min 05 s`, `2 h 07 min`; of a part of a second the whole. */
export function toDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (number: number) => String(number).padStart(2, "0");
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${toGrouped(Math.floor(whole / 3600))} h ${two(Math.floor((whole % 3600) / 60))} min`;
}
