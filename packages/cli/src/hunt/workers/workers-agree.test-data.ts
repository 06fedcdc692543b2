import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { compile } from "@tocsin/language";
import type { RunRules } from "../run-hunt.ts";
import { hunted } from "./hunted.test-data.ts";

const text = `source logons is "logs-*" typed by untyped where outcome is present
source other is "other-*" typed by untyped where kind is present

rule any_failure { when any logons where outcome is "failure" severity low suppress for 1 hour per user }
rule each { when any logons where outcome is "failure" severity informational signal only }
rule many { when at least 3 logons where outcome is "failure" per user within 1 hour severity high }
rule countries { when at least 2 distinct country of logons per user within 1 hour severity high }
rule first_country { when any logons with new country per user over 1 day severity medium }
rule then_success {
  when sequence per user within 1 hour {
    failed: logons where outcome is "failure"
    then done: logons where outcome is "success"
  }
  severity high
}
rule busy { when count of logons every 1 hour exceeds 4 severity low }
rule quiet { when no logons per user for 2 hours severity low }
rule kinds { when any other where kind is "x" severity low }
rule both { when at least 2 distinct rule.id of alerts per tocsin.alert.severity within 3 hours severity critical }
`;

/** Rules of every kind. */
export function rulesOfAllKinds(): RunRules {
  const { ruleSet, diagnostics } = compile([{ file: "rules.tocsin", text }], {
    readText: () => ({ error: "none" }),
    resolve: () => undefined,
  });
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(error.message);
  return { ruleSet, texts: new Map(), loading: { cache: "unused", seconds: 0 } };
}

const document = fc.record(
  {
    "@timestamp": fc.oneof(
      {
        weight: 20,
        arbitrary: fc
          .integer({ min: 0, max: 40 })
          .map((step) => new Date(Date.UTC(2026, 4, 4, 0, 13 * step)).toISOString()),
      },
      { weight: 1, arbitrary: fc.constant("never") },
    ),
    user: fc.constantFrom("ada", "bob", "é"),
    outcome: fc.constantFrom("failure", "success"),
    country: fc.constantFrom("de", "fr"),
    kind: fc.constantFrom("x", "y"),
    number: fc.constantFrom(1, 12345678901234567890n),
  },
  { requiredKeys: ["@timestamp"] },
);

function toJson(value: Readonly<Record<string, unknown>>, space?: number): string {
  const json = JSON.stringify(value, (_key, each: unknown) => (typeof each === "bigint" ? `#${each}#` : each), space);
  return json.replaceAll(/"#(\d+)#"/g, "$1");
}

/** What may stand on the lines of a file, most of it one event a line. */
const piece = fc.oneof(
  { weight: 30, arbitrary: document.map((each) => toJson(each)) },
  { weight: 3, arbitrary: document.map((each) => toJson(each, 1)) },
  {
    weight: 1,
    arbitrary: fc.array(document, { maxLength: 3 }).map((all) => `[${all.map((each) => toJson(each)).join(",\n")}]`),
  },
  { weight: 1, arbitrary: document.map((each) => toJson(each).slice(0, -3)) },
  { weight: 1, arbitrary: document.map((each) => `{"cut": {\n${toJson(each)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "garbage", "[", "]", "\u{feff}", '{"Event": {"System": {"EventID": 1}}}'),
  },
);

const content = fc
  .tuple(fc.array(piece, { maxLength: 60 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([pieces, end, isPacked]) => {
    const all = pieces.map((each) => each + end).join("");
    return isPacked && pieces.length % 3 === 0 ? gzipSync(all) : all;
  });

const hunt = fc.record({
  files: fc.array(content, { minLength: 1, maxLength: 4 }),
  rangeBytes: fc.constantFrom(100, 400, 2000),
  to: fc.constantFrom(undefined, undefined, Date.UTC(2026, 4, 4, 4)),
  inTwo: fc.boolean(),
});

/** However many workers look through the files, and however these are split: all that shows is what one shows. */
export const workersAgree = fc.asyncProperty(hunt, async ({ files, ...options }) => {
  const rules = rulesOfAllKinds();
  const alone = await hunted(rules, files, { ...options, workers: 1 });
  for (const workers of [2, 3]) {
    const several = await hunted(rules, files, { ...options, workers });
    const [expected, found] = [alone, several].map((each) => JSON.stringify(each, undefined, 1));
    if (expected !== found) throw new Error(`One finds ${expected}\n\n${workers} find ${found}`);
  }
});
