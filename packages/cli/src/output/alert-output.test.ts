import fc from "fast-check";
import picocolors from "picocolors";
import { toJson, type Alert, type JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { createAlertOutput, type AlertFormat } from "./alert-output.ts";

const colors = picocolors.createColors(false);
const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 32, maxLength: 32 });

const rules = ["one", "two \u{1f600}\t"].map((name) => ({ id: `m.${name}`, name }));

/** As the engine makes them, those of one rule with the same objects or with others that say the same. */
const alert: fc.Arbitrary<Alert> = fc
  .record({
    rule: fc.constantFrom(...rules),
    isCopy: fc.boolean(),
    hour: fc.integer({ min: 10, max: 12 }),
    severity: fc.constantFrom(21, 47),
    message: fc.option(fc.string({ unit: "binary" }).map((text) => text.toWellFormed())),
    tags: fc.constantFrom(undefined, ["a\tb"], ["c"]),
    user: fc.option(fc.string({ unit: "binary" }).map((text) => text.toWellFormed())),
    id: hex,
    detail: fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      fc.record(
        {
          severity: fc.constantFrom("low", "high"),
          risk: fc.constantFrom(0, 5),
          key: fc.constantFrom<JsonObject>({}, { user: "ada" }),
          count: fc.constantFrom(1, 2),
          events: fc.constantFrom([], [{ line: 1 }, { line: 2 }]),
          events_total: fc.constantFrom(1, 2),
          include: fc.constantFrom<JsonObject>({}, { users: ["ada"] }),
          value: fc.constant(3),
        },
        { requiredKeys: [] },
      ),
    ),
  })
  .map(({ rule, isCopy, hour, severity, message, tags, user, id, detail }) => ({
    "@timestamp": `2026-05-04T${hour}:00:00.000Z`,
    event: { kind: "alert", severity },
    message: message ?? rule.name,
    rule: isCopy ? { ...rule } : rule,
    ...(tags && { tags }),
    ...(user !== null && { user: { name: user } }),
    tocsin: {
      alert: {
        id,
        severity: "low" as const,
        risk: 0,
        key: {},
        count: 1,
        events: [{ line: 1n }],
        events_total: 1,
        include: {},
        ...detail,
      },
    },
  }));

function printed(alerts: readonly Alert[], format: AlertFormat): string {
  const output = createAlertOutput();
  let text = "";
  let written: Uint8Array[] = [];
  const out = (more: string) => void (text += more);
  /** Now and then it takes its time. */
  const outBytes = (more: Uint8Array) => {
    written.push(more);
    if (written.length < 3) return false;
    text += Buffer.concat(written).toString();
    written = [];
    return true;
  };
  for (const each of alerts) output.add(each);
  output.print(
    format,
    { out, outBytes, error: out, colors, errorColors: colors, isWatched: false, columns: undefined },
    rules.map(({ id }) => id),
  );
  expect([...output.alerts()]).toHaveLength(alerts.length);
  output.close();
  return text + Buffer.concat(written).toString();
}

function inOrder(alerts: readonly Alert[]): readonly string[] {
  const orderOf = (each: Alert) => `${each["@timestamp"]} ${each.tocsin.alert.id}`;
  return alerts.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1)).map(toJson);
}

const unique = fc.uniqueArray(alert, { selector: ({ tocsin }) => tocsin.alert.id, maxLength: 30 });

test("alerts are printed by time and id, each as it was made", () => {
  fc.assert(
    fc.property(unique, (alerts) => {
      const texts = inOrder(alerts);
      expect(printed(alerts, "ndjson")).toBe(texts.map((text) => `${text}\n`).join(""));
      expect(printed(alerts, "json")).toBe(texts.length === 0 ? "[]\n" : `[\n${texts.join(",\n")}\n]\n`);
    }),
  );
});

test("any number of them is printed whole", () => {
  const alerts = Array.from({ length: 3000 }, (_, at) => {
    const [each] = fc.sample(alert, { numRuns: 1, seed: at });
    const { tocsin, ...others } = each!;
    return { ...others, user: { name: "é".repeat(at) }, tocsin };
  });
  expect(printed(alerts, "ndjson").split("\n").slice(0, -1)).toEqual(inOrder(alerts));
});
