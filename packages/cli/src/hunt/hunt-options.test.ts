import { expect, test } from "vitest";
import { parseHuntOptions, resolveBindings, type HuntFlags } from "./hunt-options.ts";

function parse(flags: Partial<HuntFlags>) {
  const options = parseHuntOptions({ rules: ["r"], format: "table", ...flags });
  return "problem" in options ? options.problem.code : options.value.origin;
}

const server = { elasticsearch: "http://x", index: "logs-*" };

test("times name a day or a moment, in UTC where no zone is given", () => {
  for (const [from, time] of [
    ["2026-01-05", "2026-01-05T00:00:00Z"],
    ["2026-01-05T10:00", "2026-01-05T10:00:00Z"],
    ["2026-01-05T10:00:00.5", "2026-01-05T10:00:00.500Z"],
    ["2026-01-05T10:00:00+02:00", "2026-01-05T08:00:00Z"],
  ] as const) {
    expect(parse({ ...server, from })).toMatchObject({ from: Date.parse(time) });
  }
});

test("what is no time, or an end before the beginning, is refused", () => {
  for (const from of ["yesterday", "2026-13-01", "5", ""]) expect(parse({ ...server, from })).toBe("TOC6013");
  expect(parse({ ...server, from: "2026-01-05", to: "2026-01-04" })).toBe("TOC6013");
});

test("files are read up to a time as an index is, standard input is not", () => {
  expect(parse({ events: ["a"], to: "2026-01-05" })).toMatchObject({ kind: "files", to: Date.parse("2026-01-05") });
  expect(parse({ events: ["a"], to: "soon" })).toBe("TOC6013");
  expect(parse({ events: ["-"], to: "2026-01-05" })).toBe("TOC6004");
  expect(parse({ events: ["a"], from: "2026-01-05" })).toBe("TOC6004");
});

test("files alone are looked through by several workers", () => {
  expect(parse({ events: ["a"], workers: "3" })).toMatchObject({ kind: "files", workers: 3 });
  expect(parse({ events: ["a"] })).toMatchObject({ workers: 1 });
  for (const workers of ["0", "65", "-1", "1.5", "many", ""]) {
    expect(parse({ events: ["a"], workers })).toBe("TOC6003");
  }
  expect(parse({ events: ["-"], workers: "2" })).toBe("TOC6004");
  expect(parse({ ...server, workers: "2" })).toBe("TOC6004");
});

test("files, standard input and an index are read one kind at a time", () => {
  expect(parse({ events: ["a", "b"] })).toMatchObject({ kind: "files", paths: ["a", "b"] });
  expect(parse({ bind: ["m.s=a=b"] })).toMatchObject({ kind: "files", bindings: [{ source: "m.s", path: "a=b" }] });
  expect(parse({ events: ["-"] })).toMatchObject({ kind: "standard input" });
  expect(parse({ events: ["-", "a"] })).toBe("TOC6012");
  expect(parse({ ...server, events: ["a"] })).toBe("TOC6012");
  expect(parse({})).toBe("TOC6012");
});

test("a server without an index is about tables, and events come from elsewhere", () => {
  const { elasticsearch } = server;
  expect(parse({ elasticsearch, events: ["a"] })).toMatchObject({ kind: "files", paths: ["a"] });
  expect(parse({ elasticsearch, events: ["-"] })).toMatchObject({ kind: "standard input" });
  expect(parse({ elasticsearch, events: ["a"], write: "alerts" })).toBe("TOC6004");
  expect(parse({ elasticsearch })).toBe("TOC6012");
});

test("a source is bound by its full name, or by an end of it that only one has", () => {
  const sources = ["a.web", "b.web", "b.db"].map((name) => ({
    name,
    patterns: [],
    time: "@timestamp",
    lateness: 0,
    filter: null,
  }));
  const bind = (source: string) => resolveBindings([{ source, path: "p" }], sources);
  expect(bind("db")).toEqual({ value: [{ source: "b.db", path: "p" }] });
  expect(bind("a.web")).toEqual({ value: [{ source: "a.web", path: "p" }] });
  expect(bind("web")).toMatchObject({ problem: { code: "TOC6008" } });
});
