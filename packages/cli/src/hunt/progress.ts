import type { Terminal } from "../terminal/terminal.ts";
import { toByteSize, toGrouped } from "../terminal/numbers.ts";
import type { HuntCounts } from "./hunt-counts.ts";

/** One line on a watched terminal that is drawn over itself; nothing where nobody watches. */
export interface Progress {
  update(counts: HuntCounts): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

const pauseMilliseconds = 100;
const eraseLine = "\r\u{1b}[2K";

/** `total`: bytes on disk to be read; 0 where that is not known. */
export function createProgress(terminal: Terminal, total: number): Progress {
  if (!terminal.isWatched) return { update: () => undefined, clear: () => undefined };
  let drawnAt = 0;
  let isDrawn = false;
  return {
    update(counts) {
      const now = performance.now();
      if (now - drawnAt < pauseMilliseconds) return;
      drawnAt = now;
      isDrawn = true;
      const share = total > 0 ? `${Math.min(100, Math.floor((counts.storedBytes / total) * 100))} %  ` : "";
      terminal.error(`${eraseLine}${share}${toGrouped(counts.events)} events  ${toByteSize(counts.bytes)}`);
    },
    clear() {
      if (isDrawn) terminal.error(eraseLine);
      isDrawn = false;
    },
  };
}
