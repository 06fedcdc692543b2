import { describe, expect, it } from "vitest";
import type { JsonObject } from "@tocsin/core";
import { LineScanner } from "@tocsin/sources";
import { createEventShapes } from "../event-shapes.ts";
import { findPathsOfValues } from "./paths-of-values.ts";

const { toShaped } = createEventShapes(true);

/** The paths by the texts of the values; those that tell the form have a mark. */
function pathsOf(document: object): Readonly<Record<string, readonly string[]>> | undefined {
  const line = Buffer.from(JSON.stringify(document));
  const scanner = new LineScanner();
  const count = scanner.scan(line, 0, line.length);
  const places = Array.from({ length: count }, (_, value) => scanner.placeOf(value));
  const shaped = toShaped(document as JsonObject);
  const found = findPathsOfValues(line, places, shaped, toShaped, (path) => path === "Channel" || path === "EventID");
  if (found === undefined) return undefined;
  const entries = places.map(({ start, end }, value) => {
    const text = line.toString("utf8", start, end).replaceAll('"', "");
    return [found.telling.has(value) ? `${text}!` : text, found.paths[value]!] as const;
  });
  return Object.fromEntries(entries);
}

describe("the paths of values", () => {
  it("are those of the line where the event is read as it came, arrays passed through", () => {
    const document = { "@timestamp": "t", Channel: "S", a: { b: "x", c: ["y", { d: 5 }] }, "e.f": "z" };
    expect(pathsOf(document)).toEqual({
      t: ["@timestamp"],
      "S!": ["Channel"],
      x: ["a.b"],
      y: ["a.c"],
      5: ["a.c.d"],
      z: ["e.f"],
    });
  });

  it("are those of the flat event where evtx is read", () => {
    const system = {
      Provider: { "#attributes": { Name: "p" } },
      EventID: { "#text": 1 },
      Channel: "S",
      TimeCreated: { "#attributes": { SystemTime: "t" } },
    };
    expect(pathsOf({ Event: { System: system, EventData: { Image: "x", Name: "n" } } })).toEqual({
      p: ["Provider_Name"],
      "1!": [],
      "S!": [],
      t: ["@timestamp", "TimeCreated_SystemTime"],
      x: ["Image"],
      n: ["Name"],
    });
  });

  it("have values that are names among those that tell the form", () => {
    const data = [
      { "@Name": "Image", "#text": "x" },
      { "@Name": "User", "#text": "y" },
    ];
    expect(pathsOf({ Event: { System: { EventID: 1, Channel: "S" }, EventData: { Data: data } } })).toEqual({
      "1!": [],
      "S!": [],
      "Image!": [],
      x: ["Image"],
      "User!": [],
      y: ["User"],
    });
  });

  it("are several where a value is read under several names", () => {
    const winlog = { channel: "Microsoft-Windows-Sysmon/Operational", event_id: 1, event_data: { User: "u" } };
    const found = pathsOf({ "@timestamp": "t", winlog, process: { executable: "x" } });
    expect(found?.["x"]).toEqual(["process.executable", "Image"]);
    expect(Object.keys(found ?? {})).toContain("1!");
  });

  it("have values that come out in one text among those that tell the form", () => {
    const line = Buffer.from('{"a":"x","b":"y","c":"z"}');
    const scanner = new LineScanner();
    const count = scanner.scan(line, 0, line.length);
    const places = Array.from({ length: count }, (_, value) => scanner.placeOf(value));
    const join = ({ a, b, c }: JsonObject) => ({
      document: { ab: `${a as string} ${b as string}`, c: c! },
      shape: undefined,
      isAsItCame: false,
    });
    const shaped = join({ a: "x", b: "y", c: "z" });
    const found = findPathsOfValues(line, places, shaped, join, () => false);
    expect(found).toEqual({ paths: [[], [], ["c"]], telling: new Set([0, 1]) });
  });

  it("are unknown where a line has marks of its own", { timeout: 2000 }, () => {
    const system = { EventID: 1, Channel: "\u{fdd0}2" };
    expect(pathsOf({ Event: { System: system, EventData: { Image: "x" } } })).toBeUndefined();
    const named = { "\u{fdd0}1": "x", Image: "y" };
    expect(pathsOf({ Event: { System: { EventID: 1, Channel: "S" }, EventData: named } })).toBeUndefined();
  });

  it("are unknown where the form depends on what a value is", () => {
    expect(pathsOf({ EventID: 1, SourceName: "Microsoft-Windows-Sysmon", Image: "x" })).toBeUndefined();
  });
});
