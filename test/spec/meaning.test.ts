import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listMeaningCases, runMeaningCase } from "../frame/meaning-case.ts";

// What rules mean, by example: one behaviour a file, with its events and alerts in the comments at its end.

const cases = listMeaningCases(fileURLToPath(new URL("./meaning/", import.meta.url)));

describe.each([...new Set(cases.map(({ area }) => area))])("%s", (area) => {
  test.each(cases.filter((each) => each.area === area))("$name", (each) => {
    const { expected, found, problems } = runMeaningCase(each);
    expect(problems).toEqual([]);
    expect(found).toEqual(expected);
  });
});
