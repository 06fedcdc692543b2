import { readFixture as readEvents } from "@tocsin/project";
import type { ReadEvents } from "@tocsin/testing";
import { toPrintable } from "../terminal/printable.ts";

/** The events of a fixture, or why it is none, on one line. */
export const readFixture: ReadEvents = (file) => {
  const read = readEvents(file);
  return "error" in read ? { error: toPrintable(read.error) } : read;
};
