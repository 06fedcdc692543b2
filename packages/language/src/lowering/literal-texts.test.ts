import { expect, test } from "vitest";
import { conditionOf, problemsOf } from "../compile/compiled.test-data.ts";

test("the forms of a literal function are compared with any of them", () => {
  expect(conditionOf('user contains windash("-x")')).toMatchObject({
    operator: "contains",
    combine: "any",
    objects: { length: 5 },
  });
  expect(conditionOf('user contains any of windash(["-x", "-y"])')).toMatchObject({ objects: { length: 10 } });
});

test("all of several texts asks for one form of each", () => {
  expect(conditionOf('user contains all of windash(["-x", "y"])')).toMatchObject({
    op: "all",
    of: [
      { combine: "all", objects: [{ value: "y" }] },
      { combine: "any", objects: { length: 5 } },
    ],
  });
});

test("what base64 makes is compared exactly, beside other texts that are not", () => {
  expect(conditionOf('user contains any of ["net", base64("net")]')).toMatchObject({
    op: "any",
    of: [
      { exactly: false, objects: [{ value: "net" }] },
      { exactly: true, objects: [{ value: "bmV0" }] },
    ],
  });
});

test("literal functions nest", () => {
  expect(conditionOf('user contains base64(utf16("a"))')).toMatchObject({
    exactly: true,
    objects: [{ value: "YQA=" }],
  });
});

test("a literal function takes texts alone", () => {
  expect(problemsOf("user contains base64(host)")).toMatchObject([{ code: "TOC3019" }]);
  expect(problemsOf("user contains base64(5)")).toMatchObject([{ code: "TOC3019" }]);
  expect(problemsOf('user contains base64("a", "b")')).toMatchObject([{ code: "TOC3012" }]);
});

test("nested literal functions are bounded", () => {
  const nested = `${"windash(".repeat(9)}"-a"${")".repeat(9)}`;
  expect(problemsOf(`user contains ${nested}`)).toMatchObject([{ code: "TOC3020" }]);
  const long = `${"base64(".repeat(150)}"abc"${")".repeat(150)}`;
  expect(problemsOf(`user contains ${long}`)).toMatchObject([{ code: "TOC3020" }]);
});
