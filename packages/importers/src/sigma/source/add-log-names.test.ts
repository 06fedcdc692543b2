import { expect, test } from "vitest";
import { addLogNames } from "./add-log-names.ts";

const sysmon = { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1 };

test("fields that were moved to ECS, nested or with dots, have the names of their log too", () => {
  const moved = {
    process: { executable: "a.exe", parent: { command_line: "x" } },
    "process.pe.product": "P",
    User: "ada",
  };
  expect(addLogNames({ ...sysmon, ...moved })).toEqual({
    ...sysmon,
    ...moved,
    Image: "a.exe",
    ParentCommandLine: "x",
    Product: "P",
  });
});

test("what stands under a name already stays, and what other events call so is not taken for it", () => {
  const event = { ...sysmon, EventID: 3, Image: "own", process: { executable: "b", pe: { product: "P" } } };
  expect(addLogNames(event)).toEqual(event);
});
