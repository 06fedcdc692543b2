import type { PreviewAlert, PreviewEvent, PreviewResult, PreviewWindow } from "@tocsin/language-server/protocol";

/** Where everything of a preview lies on a timeline; lengths are in pixels. */
export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  /** The steps and clauses that took events, in the order of time. */
  readonly takers: readonly string[];
  /** Keys that have no lane of their own, since there are too many. */
  readonly hiddenKeys: number;
}

export interface Lane {
  /** Undefined: events that count for no key. */
  readonly key: string | undefined;
  readonly dots: readonly Dot[];
  readonly bands: readonly Band[];
  readonly flags: readonly Flag[];
}

/** Events so near to each other that they are one dot. */
export interface Dot {
  readonly x: number;
  readonly events: readonly PreviewEvent[];
  readonly taken: string | undefined;
}

export interface Band {
  readonly x: number;
  readonly width: number;
  readonly window: PreviewWindow;
}

export interface Flag {
  readonly x: number;
  readonly alert: PreviewAlert;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export const maxLanes = 40;
const dotWidth = 14;
const steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 43200, 86400, 604800, 2592000];

export function toTimeline({ events, windows, alerts }: PreviewResult, width: number): Timeline {
  const times = [...events.map(({ time }) => time), ...alerts.map(({ time }) => time)];
  times.push(...windows.flatMap(({ from, to }) => [from, to]));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1000;
  const toX = (time: number) => ((time - first) / span) * width;
  const keys = [...new Set([...events, ...windows, ...alerts].map(({ key }) => key))];
  const shown = [...keys.filter((key) => key !== undefined), ...keys.filter((key) => key === undefined)].slice(
    0,
    maxLanes,
  );
  return {
    lanes: shown.map((key) => ({
      key,
      dots: toDots(
        events.filter((event) => event.key === key),
        toX,
      ),
      bands: windows
        .filter((window) => window.key === key)
        .map((window) => ({ x: toX(window.from), width: Math.max(2, toX(window.to) - toX(window.from)), window })),
      flags: alerts.filter((alert) => alert.key === key).map((alert) => ({ x: toX(alert.time), alert })),
    })),
    ticks: times.length === 0 ? [] : toTicks(first, events[0]?.time ?? first, first + span, width),
    takers: [...new Set(events.flatMap(({ taken }) => (taken === undefined ? [] : [taken])))],
    hiddenKeys: Math.max(0, keys.length - shown.length),
  };
}

function toDots(events: readonly PreviewEvent[], toX: (time: number) => number): Dot[] {
  const dots: { x: number; events: PreviewEvent[]; taken: string | undefined }[] = [];
  for (const event of events.toSorted((left, right) => left.time - right.time)) {
    const x = toX(event.time);
    const last = dots.at(-1);
    if (last !== undefined && last.taken === event.taken && x - last.x < dotWidth) last.events.push(event);
    else dots.push({ x, events: [event], taken: event.taken });
  }
  return dots;
}

/** Marks at round distances from the first event. */
function toTicks(first: number, zero: number, last: number, width: number): Tick[] {
  const span = (last - first || 1000) / 1000;
  const wanted = Math.max(2, Math.floor(width / 110));
  const step = steps.find((each) => span / each <= wanted) ?? Math.ceil(span / wanted);
  const before = (first - zero) / 1000;
  const from = Math.ceil(before / step);
  const count = Math.floor((before + span) / step) - from + 1;
  return Array.from({ length: count }, (_, index) => {
    const seconds = (from + index) * step;
    return { x: ((seconds - before) / span) * width, label: toOffset(seconds) };
  });
}

/** `+1m 30s`: how long after the first event, or with a minus before it. */
export function toOffset(seconds: number): string {
  const units = [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
    ["s", 1],
  ] as const;
  let rest = Math.abs(Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, size] of units) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)}${unit}`);
    rest %= size;
  }
  return parts.length === 0 ? "start" : `${seconds < 0 ? "−" : "+"}${parts.slice(0, 2).join(" ")}`;
}
