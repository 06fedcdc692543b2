import type { Random } from "../../../make-events/random.ts";
import { storyEnd } from "./calendar.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** The logs that the company keeps; each becomes a file. */
export const datasets = [
  "signins",
  "identity",
  "mail",
  "drive",
  "processes",
  "logons",
  "services",
  "proxy",
  "egress",
  "heartbeats",
  "cloudtrail",
] as const;

export type Dataset = (typeof datasets)[number];

export interface Entry {
  readonly time: number;
  readonly id: string;
  readonly event: Fields;
  /** Whose doing it was; undefined: an ordinary day's. */
  readonly intrusion: string | undefined;
}

/** Takes down what happens. */
export interface Journal {
  readonly random: Random;
  /** Returns nothing; the event gets an id of its own, which `make` puts where that log has it. */
  readonly write: (dataset: Dataset, time: number, make: (id: string) => Fields) => void;
}

/** Journals of several writers keep one set of entries. */
export function createEntries(): Map<Dataset, Entry[]> {
  return new Map(datasets.map((dataset) => [dataset, []]));
}

/** `intrusion`: whose events these are. */
export function createJournal(entries: Map<Dataset, Entry[]>, random: Random, intrusion?: string): Journal {
  return {
    random,
    write(dataset, time, make) {
      if (time >= storyEnd) return;
      const id = random.hex(16);
      entries.get(dataset)?.push({ time, id, event: make(id), intrusion });
    },
  };
}
