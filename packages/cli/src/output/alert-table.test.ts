import type { Alert } from "@tocsin/core";
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { toAlertTable } from "./alert-table.ts";

const colors = picocolors.createColors(false);

function alert(message: string, id = "m.rule"): Alert {
  return {
    "@timestamp": "2026-01-05T00:00:00.000Z",
    event: {},
    rule: { id, name: id },
    message,
    tocsin: {
      alert: { id: "0", severity: "high", risk: 0, key: {}, count: 1, events: [], events_total: 3, include: {} },
    },
  };
}

test("a table fits the width of the terminal", () => {
  const text = [
    ...toAlertTable([alert("long ".repeat(50), "module.".repeat(20))], ["module.".repeat(20)], 100, colors),
  ].join("");
  expect(text.split("\n").every((line) => [...line].length <= 100)).toBe(true);
  expect(text.match(/long/g)).toHaveLength(50);
  expect(text).toMatch(/…[a-z.]*\.module\./);
});

test("where there is no terminal nothing is cut or wrapped", () => {
  const message = "long ".repeat(50).trim();
  expect([...toAlertTable([alert(message)], ["m.rule"], undefined, colors)].join("")).toBe(
    `time                 severity  rule    events  title\n2026-01-05 00:00:00  high      m.rule  3       ${message}\n`,
  );
});

test("many alerts are laid out in blocks under one heading", () => {
  const alerts = Array.from({ length: 1200 }, (_, n) => alert(`alert ${n}`));
  const blocks = [...toAlertTable(alerts, ["m.rule"], undefined, colors)];
  expect(blocks).toHaveLength(3);
  const lines = blocks.join("").trimEnd().split("\n");
  expect(lines).toHaveLength(1201);
  expect(lines.filter((line) => line.startsWith("time"))).toHaveLength(1);
});

test("no alert makes no table", () => {
  expect([...toAlertTable([], [], 80, colors)]).toEqual([]);
});
