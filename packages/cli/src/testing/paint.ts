import type { Paint } from "@tocsin/testing";
import type { Terminal } from "../terminal/terminal.ts";

/** The terminal's colours for reports of tests. */
export function toPaint({ colors }: Terminal): Paint {
  const { green: good, red: bad, dim, bold } = colors;
  return { good, bad, dim, bold };
}
