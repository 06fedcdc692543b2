import type { Alert } from "@tocsin/core";
import { expect, test } from "vitest";
import { alertField, isExpected } from "./expected-field.ts";

const alert: Alert = {
  "@timestamp": "2026-01-05T00:00:00.000Z",
  event: {},
  rule: { id: "m.r", name: "R" },
  message: "title of it",
  tags: ["a", "b"],
  tocsin: {
    alert: {
      id: "0",
      severity: "high",
      risk: 5,
      key: { "source.ip": "10.0.0.1" },
      count: 2,
      value: 3,
      events: [],
      events_total: 0,
      include: { names: ["x", "y"], long: 9007199254740993n },
    },
  },
};

test.each([
  ["severity", "high"],
  ["title", "title of it"],
  ["risk", 5],
  ["count", 2],
  ["value", 3],
  ["key", ["10.0.0.1"]],
  ["source.ip", "10.0.0.1"],
  ["names", ["x", "y"]],
  ["rule.id", "m.r"],
  ["tocsin.alert.severity", "high"],
  ["nowhere", undefined],
  ["__proto__", undefined],
  ["rule.id.deeper", undefined],
])("an alert shows %s", (name, value) => {
  expect(alertField(alert, name)).toEqual(value);
});

test("one of several values is enough, and several are the same in any order", () => {
  expect(isExpected(["x", "y"], "y")).toBe(true);
  expect(isExpected(["x", "y"], ["y", "x"])).toBe(true);
  expect(isExpected(["x", "y"], ["x"])).toBe(false);
  expect(isExpected("x", ["x"])).toBe(true);
  expect(isExpected(undefined, "x")).toBe(false);
});

test("numbers and texts are told apart, and long whole numbers keep their digits", () => {
  expect(isExpected(5, "5")).toBe(false);
  expect(isExpected(9007199254740993n, 9007199254740993n)).toBe(true);
  expect(isExpected(9007199254740993n, 9007199254740992n)).toBe(false);
});

test("a time is the same with and without milliseconds", () => {
  expect(isExpected("2026-01-05T10:02:00.000Z", "2026-01-05T10:02:00Z")).toBe(true);
  expect(isExpected("2026-01-05T10:02:00.001Z", "2026-01-05T10:02:00Z")).toBe(false);
  expect(isExpected("2026-13-45T10:02:00Z", "2026-13-45T10:02:00Z")).toBe(true);
});
