import type { Rule } from "@tocsin/core";
import type { Report } from "../compile/report.ts";

/** Warns of exceptions that are over on a day. `today`: its beginning, UTC, in milliseconds since 1970. */
export function lintExpired({ exceptions }: Rule, today: number, report: Report): void {
  for (const { because, until, at } of exceptions) {
    if (until === undefined || until > today) continue;
    const day = new Date(until - 1).toISOString().slice(0, 10);
    report.add("TOC4022", { because, day }, at);
  }
}
