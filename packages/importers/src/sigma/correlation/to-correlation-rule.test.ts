import { compile } from "@tocsin/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importSigma } from "../import-sigma.ts";

const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

/** Names of rules and fields that mean something in Tocsin, or in what is imported. */
const name = fc.constantFrom(
  "a",
  "b",
  "user",
  "security",
  "when",
  "rule",
  "events",
  "alerts",
  "measured",
  "any",
  "x.y",
  "no",
  "in",
);
const field = fc.constantFrom(
  "user",
  "a",
  "user.name",
  "Other Field",
  "c-d",
  "alerts",
  "events",
  "rule",
  "count",
  "near_1",
  "",
);
const list = (of: fc.Arbitrary<string>) => fc.array(of, { maxLength: 3 });
const bound = fc.constantFrom(
  "{gte: 2}",
  "{gt: 0}",
  "{lt: 3}",
  "{gte: 1, lte: 3}",
  "{eq: 2}",
  "{neq: 1}",
  "{gte: many}",
  "{}",
  "[]",
  "5",
);
const condition = fc.oneof(
  bound,
  fc
    .tuple(bound, field, fc.constantFrom("", ", percentile: 90"))
    .map(([one, of, more]) => one.replace("}", `${one === "{}" ? "" : ", "}field: '${of}'${more}}`)),
  fc.tuple(name, fc.constantFrom("and", "or", "and not"), name).map((parts) => `'${parts.join(" ")}'`),
);
const correlation = fc
  .record({
    called: name,
    type: fc.constantFrom(
      "event_count",
      "value_count",
      "temporal",
      "temporal_ordered",
      "value_sum",
      "value_avg",
      "value_percentile",
      "value_median",
      "odd",
    ),
    rules: list(name),
    groupBy: list(field),
    timespan: fc.constantFrom("5m", "1h", "1M", "2w", "0s", "x"),
    condition: fc.option(condition),
    alias: fc.option(fc.tuple(field, name, field)),
    generate: fc.boolean(),
  })
  .map(({ called, type, rules, groupBy, timespan, condition: asked, alias, generate }) => {
    const quoted = (texts: readonly string[]) => `[${texts.map((text) => `'${text}'`).join(", ")}]`;
    const lines = [
      `type: ${type}`,
      `rules: ${quoted(rules)}`,
      `group-by: ${quoted(groupBy)}`,
      `timespan: ${timespan}`,
      `generate: ${generate}`,
      ...(asked === null ? [] : [`condition: ${asked}`]),
      ...(alias === null ? [] : [`aliases: {'${alias[0]}': {'${alias[1]}': '${alias[2]}'}}`]),
    ];
    return `title: C\nname: ${called}\ncorrelation:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  });
const rule = fc
  .record({
    called: name,
    service: fc.constantFrom("security", "system"),
    selected: field,
    condition: fc.constantFrom("s", "s", "s | count() by a > 2", "s | near t", "s | count(user) > 3"),
  })
  .map(
    ({ called, service, selected, condition: asked }) =>
      `title: R\nname: ${called}\nlogsource: {product: windows, service: ${service}}\n` +
      `detection: {s: {'${selected}': 1}, t: {events.x: 2}, timeframe: 5m, condition: ${asked}}\n`,
  );

test("whatever a correlation says, it is imported or said to be wrong, and what is imported compiles", () => {
  fc.assert(
    fc.property(
      fc.array(correlation, { minLength: 1, maxLength: 3 }),
      fc.array(rule, { maxLength: 4 }),
      fc.boolean(),
      (first, more, blocks) => {
        const text = [...first, ...more].join("---\n");
        const { files, counts, diagnostics } = importSigma([{ file: "security.yml", path: "security.yml", text }], {
          blocks,
        });
        expect(counts.imported < counts.documents).toBe(diagnostics.length > 0);
        const sources = files.map((file) => ({ file: file.path, text: file.text }));
        const compiled = compile(sources, host, { lint: false }).diagnostics.filter(
          ({ severity }) => severity === "error",
        );
        expect(compiled.map(({ message }) => `${message}\n${files.at(-1)?.text}`)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
