import { describe, expect, it } from "vitest";
import { ecs } from "./ecs.ts";
import { nearFields } from "./near-fields.ts";
import { windows } from "./windows.ts";

describe("nearFields", () => {
  it.each([
    ["user.nam", "user.name"],
    ["user.naem", "user.name"],
    ["username", "user.name"],
    ["source.adress", "source.address"],
    ["process.commandline", "process.command_line"],
    ["command_line", "process.command_line"],
  ])("suggests for %s the ECS field %s first", (path, field) => {
    expect(nearFields(ecs, path)[0]).toBe(field);
  });

  it("suggests nothing else where only the case differs", () => {
    expect(nearFields(windows, "commandline")).toEqual(["CommandLine"]);
  });

  it("suggests the same last segment elsewhere, however short", () => {
    expect(nearFields(ecs, "ip")).toContain("host.ip");
  });

  it("suggests three at most", () => {
    expect(nearFields(ecs, "email")).toHaveLength(3);
  });

  it("suggests nothing for what is like no field", () => {
    expect(nearFields(ecs, "zzzzqqqq")).toEqual([]);
  });

  it("suggests nothing for an empty path", () => {
    expect(nearFields(ecs, "")).toEqual([]);
  });
});
