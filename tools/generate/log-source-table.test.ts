import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { toLogSourceModule } from "./log-source-table.ts";
import { readTarFiles } from "./tar-files.ts";

it("the events of a category are those of all its log sources, by service", () => {
  const windows = { product: "windows" };
  const { text } = toLogSourceModule(
    {
      one: { ...windows, category: "made", conditions: { EventID: 12 }, rewrite: { ...windows, service: "sysmon" } },
      two: {
        ...windows,
        category: "made",
        conditions: { EventID: [13, 14] },
        rewrite: { ...windows, service: "sysmon" },
      },
      three: {
        ...windows,
        category: "made",
        conditions: { EventID: 4688 },
        rewrite: { ...windows, service: "security" },
        fieldmappings: { Image: "NewProcessName" },
      },
      log: { ...windows, service: "sysmon", sources: ["WinEventLog:Sysmon/Operational"] },
    },
    { empty: { category: { proxy: {} }, service: {} } },
  );
  expect(text).toContain('sysmon: ["Sysmon/Operational"]');
  expect(text).toContain("eventIds: [12, 13, 14]");
  expect(text).toContain('Image: "NewProcessName"');
  expect(text).toContain('categories: ["proxy"]');
});

it("files of a tar are found by their names, long ones too", () => {
  const header = (name: string, size: number, kind: string) => {
    const block = Buffer.alloc(512);
    block.write(name, 0);
    block.write(size.toString(8).padStart(11, "0"), 124);
    block.write(kind, 156);
    return block;
  };
  const body = (text: string) => Buffer.concat([Buffer.from(text), Buffer.alloc(512 - text.length)]);
  const long = `${"a/".repeat(70)}b.yml`;
  const tar = Buffer.concat([
    header("./x.yml", 3, "0"),
    body("one"),
    header("././@LongLink", long.length, "L"),
    body(long),
    header("cut", 3, "0"),
    body("two"),
    header("folder/", 0, "5"),
    Buffer.alloc(1024),
  ]);
  const files = [...readTarFiles(gzipSync(tar))].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(files).toEqual([
    ["x.yml", "one"],
    [long, "two"],
  ]);
});
