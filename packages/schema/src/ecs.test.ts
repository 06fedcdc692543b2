import { describe, expect, it } from "vitest";
import { ecs } from "./ecs.ts";

describe("ecs", () => {
  it("has every field of the table", () => {
    expect(ecs.fields.size).toBeGreaterThan(2500);
  });

  it("has a type of the language for every field", () => {
    const types = new Set([...ecs.fields.values()].map((field) => field.type));
    expect([...types].toSorted()).toEqual(["address", "number", "object", "text", "time", "truth"]);
  });

  it.each([
    ["@timestamp", "time"],
    ["source.ip", "address"],
    ["source.port", "number"],
    ["process.command_line", "text"],
    ["event.ingested", "time"],
    ["labels", "object"],
    ["file.pe.imports", "object"],
    ["source.geo.location", "object"],
    ["dns.answers", "object"],
  ])("says that %s is %s", (path, type) => {
    expect(ecs.fields.get(path)?.type).toBe(type);
  });

  it("knows which fields hold several values", () => {
    expect([ecs.fields.get("event.category")?.many, ecs.fields.get("user.name")?.many]).toEqual([true, undefined]);
  });

  it("holds that what lies below an array of objects has several values", () => {
    expect(ecs.fields.get("dns.answers.data")?.many).toBe(true);
  });

  it("lists the values that ECS allows", () => {
    expect(ecs.fields.get("event.outcome")?.values).toEqual(["failure", "success", "unknown"]);
  });

  it("describes every field", () => {
    expect([...ecs.fields].filter(([, field]) => !field.description)).toEqual([]);
  });

  it("leaves out the sub-fields of an index that no event has", () => {
    expect(ecs.fields.has("process.command_line.text")).toBe(false);
  });
});
