import type { Terminal } from "../terminal/terminal.ts";
import { toByteSize, toDuration, toGrouped } from "../terminal/numbers.ts";
import type { HuntCounts } from "./hunt-counts.ts";

/** One line on a watched terminal that is drawn over itself; nothing where nobody watches. */
export interface Progress {
  update(counts: HuntCounts): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

const pauseMilliseconds = 100;
/** Before, a rate says nothing. */
const firstRateMilliseconds = 1000;
const eraseLine = "\r\u{1b}[2K";

/** `total`: bytes on disk to be read; 0 where that is not known. `now`: milliseconds of a clock that never goes back. */
export function createProgress(terminal: Terminal, total: number, now = () => performance.now()): Progress {
  if (!terminal.isWatched) return { update: () => undefined, clear: () => undefined };
  const began = now();
  let drawnAt = began - pauseMilliseconds;
  let isDrawn = false;
  return {
    update(counts) {
      const at = now();
      if (at - drawnAt < pauseMilliseconds) return;
      drawnAt = at;
      isDrawn = true;
      const line = toLine(counts, total, at - began);
      const fits = terminal.columns === undefined ? line : line.slice(0, terminal.columns - 1);
      terminal.error(`${eraseLine}${fits}`);
    },
    clear() {
      if (isDrawn) terminal.error(eraseLine);
      isDrawn = false;
    },
  };
}

/** `50 %  1,234 events  5.0 kB  617 events/s  2 s left` */
function toLine({ events, bytes, storedBytes }: HuntCounts, total: number, milliseconds: number): string {
  const share = total > 0 ? Math.min(1, storedBytes / total) : 0;
  const isGoing = milliseconds >= firstRateMilliseconds;
  const left = share > 0 ? (milliseconds * (1 - share)) / share / 1000 : 0;
  const parts = [
    total > 0 && `${Math.floor(share * 100)} %`,
    `${toGrouped(events)} events`,
    toByteSize(bytes),
    isGoing && `${toGrouped((events / milliseconds) * 1000)} events/s`,
    isGoing && share > 0 && `${toDuration(left)} left`,
  ];
  return parts.filter((part) => part !== false).join("  ");
}
