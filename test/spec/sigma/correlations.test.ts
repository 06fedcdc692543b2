import { parseTime, type Event, type JsonObject } from "@tocsin/core";
import { compareCandidates, createProgram, createStage } from "@tocsin/engine";
import { defaultMapping, importSigma } from "@tocsin/importers";
import { compile, parseFile } from "@tocsin/language";
import { describe, expect, test } from "vitest";

// What Sigma's specification says of correlations: rules over events, and when they fire.

const source = (product: string) => ({ product, where: `origin is "${product}"`, fields: new Map<string, string>() });
const mapping = { ...defaultMapping, sources: [source("a"), source("b")] };
const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

const base = (name: string, product = "a") =>
  `---\ntitle: ${name}\nname: ${name}\nlogsource: {product: ${product}}\ndetection: {s: {is: ${name}}, condition: s}\n`;

function correlation(title: string, body: string, more = ""): string {
  return `---\ntitle: ${title}\nname: ${title}\ncorrelation: {${body}}\n${more}`;
}

type Given = readonly [minute: number, is: string, more?: JsonObject];

/** Imports the documents and runs them; what fired (not as a signal), with the minutes since the first. */
function run(documents: readonly string[], given: readonly Given[], options: { blocks?: boolean } = {}): string[] {
  const text = documents.join("");
  const imported = importSigma([{ file: "r.yml", path: "r.yml", text }], { mapping, ...options });
  const parsed = imported.files.map((file) => parseFile(file.path, file.text));
  const { ruleSet, diagnostics } = compile(parsed, host, { lint: false });
  const said = [...imported.diagnostics, ...diagnostics]
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
  if (said.length > 0) return said;
  const start = Date.UTC(2026, 0, 5);
  const events = given.map(([minute, is, more], index): Event => ({
    document: { "@timestamp": new Date(start + minute * 60_000).toISOString(), origin: "a", is, ...more },
    origin: { file: "e", line: index + 1 },
  }));
  const program = createProgram(ruleSet);
  const stage = createStage(program);
  const candidates = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  const emissions = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
  return emissions
    .filter(({ kind }) => kind === "alert")
    .map(({ alert }) => `${alert.rule.name} ${((parseTime(alert["@timestamp"]) ?? 0) - start) / 60_000}`);
}

const every = (is: string, minutes: readonly number[], more: JsonObject = {}): Given[] =>
  minutes.map((minute) => [minute, is, more]);

describe("event_count", () => {
  const body = "type: event_count, rules: [fail], group-by: [user], timespan: 5m, condition: {gte: 3}";

  test("fires at the event that reaches the number, and again only after it was below", () => {
    expect(
      run([correlation("many", body), base("fail")], every("fail", [0, 1, 2, 3, 4, 7.5], { user: "ada" })),
    ).toEqual(["many 2", "many 7.5"]);
  });

  test("counts each group by itself, without regard to case, and no event that lacks what it groups by", () => {
    const given: Given[] = [
      [0, "fail", { user: "ada" }],
      [1, "fail", { user: "bob" }],
      [2, "fail", { user: "ADA" }],
      [3, "fail"],
      [4, "fail", { user: "Ada" }],
    ];
    expect(run([correlation("many", body), base("fail")], given)).toEqual(["many 4"]);
  });

  test("of gt asks for one more", () => {
    const more = body.replace("gte: 3", "gt: 3");
    expect(run([correlation("many", more), base("fail")], every("fail", [0, 1, 2], { user: "ada" }))).toEqual([]);
    expect(run([correlation("many", more), base("fail")], every("fail", [0, 1, 2, 3], { user: "ada" }))).toEqual([
      "many 3",
    ]);
  });

  test("counts what several rules match together, of several log sources too", () => {
    const both = body.replace("[fail]", "[fail, deny]");
    const given: Given[] = [
      [0, "fail", { user: "ada" }],
      [1, "deny", { user: "ada", origin: "b" }],
      [2, "fail", { user: "ada" }],
    ];
    expect(run([correlation("many", both), base("fail"), base("deny", "b")], given)).toEqual(["many 2"]);
    expect(
      run([correlation("many", both), base("fail"), base("deny")], every("fail", [0, 1, 2], { user: "x" })),
    ).toEqual(["many 2"]);
  });

  test("raises no alert of the rules that it names, unless it says so", () => {
    const given = every("fail", [0, 1, 2], { user: "ada" });
    const generated = correlation("many", `${body}, generate: true`);
    expect(run([generated, base("fail")], given).toSorted()).toEqual(["fail 0", "fail 1", "fail 2", "many 2"]);
  });

  test.each(["{lt: 3}", "{lte: 3}", "{eq: 3}", "{neq: 3}", "{gt: 1, lte: 3}"])(
    "of %s is refused without blocks",
    (bounds) => {
      const upper = body.replace("{gte: 3}", bounds);
      const [said = ""] = run([correlation("few", upper), base("fail")], every("fail", [0], { user: "ada" }));
      expect(said).toContain("ask for blocks");
    },
  );

  test.each([
    ["{lt: 3}", [0, 1], 5],
    ["{lte: 3}", [0, 1, 2], 5],
    ["{eq: 2}", [0, 1], 5],
    ["{neq: 3}", [0, 1], 5],
    ["{gt: 1, lte: 3}", [0, 1, 2], 5],
  ])("of %s is judged at the end of blocks where those are asked for", (bounds, minutes, end) => {
    const upper = body.replace("{gte: 3}", bounds);
    expect(
      run([correlation("few", upper), base("fail")], every("fail", minutes, { user: "ada" }), { blocks: true }),
    ).toEqual([`few ${end}`]);
  });
});

describe("value_count", () => {
  test("counts different values", () => {
    const body = "type: value_count, rules: [fail], group-by: [ip], timespan: 5m, condition: {field: user, gte: 2}";
    const given: Given[] = [
      [0, "fail", { ip: "x", user: "ada" }],
      [1, "fail", { ip: "x", user: "ADA" }],
      [2, "fail", { ip: "x", user: "bob" }],
    ];
    expect(run([correlation("spray", body), base("fail")], given)).toEqual(["spray 2"]);
  });

  test("of several fields counts their combinations", () => {
    const body = "type: value_count, rules: [fail], timespan: 5m, condition: {field: [user, host], gte: 3}";
    const pair = (minute: number, user: string, host: string): Given => [minute, "fail", { user, host }];
    expect(
      run(
        [correlation("spray", body), base("fail")],
        [pair(0, "a", "x"), pair(1, "a", "y"), pair(2, "a", "x"), pair(3, "b", "x")],
      ),
    ).toEqual(["spray 3"]);
  });
});

describe("measures", () => {
  const sizes = (...values: readonly number[]): Given[] =>
    values.map((size, minute) => [minute, "sent", { host: "h", size }]);
  const measure = (type: string, condition: string) =>
    correlation(
      "out",
      `type: ${type}, rules: [sent], group-by: [host], timespan: 10m, condition: {field: size, ${condition}}`,
    );

  test("value_sum fires where the sum is reached", () => {
    expect(run([measure("value_sum", "gt: 100"), base("sent")], sizes(50, 50, 1))).toEqual(["out 2"]);
  });
  test("value_avg fires where the mean is reached", () => {
    expect(run([measure("value_avg", "gte: 10"), base("sent")], sizes(2, 8, 20))).toEqual(["out 2"]);
  });
  test("value_median fires where the middle is reached", () => {
    expect(run([measure("value_median", "gt: 5"), base("sent")], sizes(1, 6, 7))).toEqual(["out 2"]);
  });
  test("value_percentile asks for its percentile", () => {
    expect(run([measure("value_percentile", "gte: 9, percentile: 90"), base("sent")], sizes(1, 10))).toEqual(["out 1"]);
    expect(run([measure("value_percentile", "gte: 9"), base("sent")], sizes(1))[0]).toContain("`percentile`");
  });
});

describe("temporal", () => {
  const body = "type: temporal, rules: [reset, device], group-by: [user], timespan: 10m";
  const bases = [base("reset"), base("device")];
  const user = { user: "ada" };

  test("fires where all rules match in any order within the time", () => {
    expect(
      run(
        [correlation("both", body), ...bases],
        [
          [0, "device", user],
          [5, "reset", user],
        ],
      ),
    ).toEqual(["both 5"]);
    expect(
      run(
        [correlation("both", body), ...bases],
        [
          [0, "device", user],
          [11, "reset", user],
        ],
      ),
    ).toEqual([]);
    expect(
      run(
        [correlation("both", body), ...bases],
        [
          [0, "device", user],
          [5, "reset", { user: "bob" }],
        ],
      ),
    ).toEqual([]);
  });

  test("knows fields by an alias", () => {
    const aliased = body.replace("[user]", "[who], aliases: {who: {reset: user, device: owner}}");
    expect(
      run(
        [correlation("both", aliased), ...bases],
        [
          [0, "device", { owner: "ada" }],
          [5, "reset", user],
        ],
      ),
    ).toEqual(["both 5"]);
  });

  test("with a number asks for so many of its rules", () => {
    const some = correlation("some", "type: temporal, rules: [a1, a2, a3], timespan: 10m, condition: {gte: 2}");
    expect(
      run(
        [some, base("a1"), base("a2"), base("a3")],
        [
          [0, "a1"],
          [1, "a1"],
          [2, "a3"],
        ],
      ),
    ).toEqual(["some 2"]);
  });

  test("with a condition may ask that a rule did not match", () => {
    const absent = correlation("alone", `${body}, condition: reset and not device`);
    expect(run([absent, ...bases], [[0, "reset", user]])).toEqual(["alone 10"]);
    expect(
      run(
        [absent, ...bases],
        [
          [0, "reset", user],
          [5, "device", user],
        ],
      ),
    ).toEqual([]);
  });

  test("with a condition may ask for one of several rules", () => {
    const either = correlation("either", `${body}, condition: reset or device`);
    expect(run([either, ...bases], [[3, "device", user]])).toEqual(["either 3"]);
    const mixed = correlation(
      "mixed",
      "type: temporal, group-by: [user], timespan: 10m, condition: (reset or device) and (sign and not mfa)",
    );
    const all = [mixed, ...bases, base("sign"), base("mfa")];
    const both: Given[] = [
      [0, "sign", user],
      [5, "device", user],
    ];
    expect(run(all, both)).toEqual(["mixed 10"]);
    expect(run(all, [...both, [6, "mfa", user]])).toEqual([]);
    expect(run(all, [[0, "sign", user]])).toEqual([]);
  });

  test.each([
    ["not reset", "nothing that it names must happen"],
    ["(reset and device) or reset", "more than choices of rules"],
    ["reset and not (device and reset)", "more than choices of rules"],
    ["reset and (reset or device)", "names a rule twice"],
  ])("with the condition `%s` is refused", (condition, words) => {
    expect(run([correlation("x", `${body}, condition: ${condition}`), ...bases], [])[0]).toContain(words);
  });

  test.each(["gte: 2", "gt: 1", "eq: 2"])("with as many rules as there are (%s) asks for all", (bound) => {
    const all = correlation("all", `${body}, condition: {${bound}}`);
    const given: Given[] = [
      [0, "device", user],
      [5, "reset", user],
    ];
    expect(run([all, ...bases], given)).toEqual(["all 5"]);
    expect(run([all, ...bases], given.slice(1))).toEqual([]);
  });

  test("in order may ask for a rule again", () => {
    const again = correlation("again", "type: temporal_ordered, rules: [a1, a2, a1], timespan: 10m");
    const given: Given[] = [
      [0, "a1"],
      [1, "a2"],
    ];
    expect(run([again, base("a1"), base("a2")], given)).toEqual([]);
    expect(run([again, base("a1"), base("a2")], [...given, [2, "a1"]])).toEqual(["again 2"]);
  });

  test("in order asks for the order", () => {
    const ordered = correlation("then", body.replace("temporal", "temporal_ordered"));
    expect(
      run(
        [ordered, ...bases],
        [
          [0, "reset", user],
          [5, "device", user],
        ],
      ),
    ).toEqual(["then 5"]);
    expect(
      run(
        [ordered, ...bases],
        [
          [0, "device", user],
          [5, "reset", user],
        ],
      ),
    ).toEqual([]);
  });

  test("goes on from other correlations", () => {
    const many = correlation(
      "many",
      "type: event_count, rules: [fail], group-by: [user, host], timespan: 5m, condition: {gte: 2}",
    );
    const chain = correlation("chain", "type: temporal_ordered, rules: [many, ok], group-by: [user], timespan: 1h");
    const at = (minute: number, is: string, host: string): Given => [minute, is, { user: "ada", host }];
    const given = [at(0, "fail", "x"), at(1, "fail", "x"), at(30, "ok", "y")];
    expect(run([chain, many, base("fail"), base("ok")], given)).toEqual(["chain 30"]);
    expect(run([chain, many, base("fail"), base("ok")], given.slice(1))).toEqual([]);
  });

  test("of rules that could not be imported is refused, over their alerts too", () => {
    const broken = base("a1").replace("{is: a1}", "{is|odd: a1}");
    const some = correlation("some", "type: temporal, rules: [a1, a2, a3], timespan: 10m, condition: {gte: 2}");
    expect(run([some, broken, base("a2"), base("a3")], [])[1]).toContain("could not be imported");
  });

  test.each([
    ["rules: [reset, reset2], timespan: 5m", "there is no rule `reset2`"],
    ["rules: [reset], timespan: 5m, window: sliding", "`window` has no meaning"],
    ["rules: [reset], timespan: 5m, aliases: {a: {device: b}}", "its aliases name `device`"],
    ["rules: [twice], timespan: 5m", "several rules are called `twice`"],
    ["rules: [reset], timespan: 5", "no timespan"],
  ])("of {%s} is refused", (written, words) => {
    const all = [correlation("x", `type: temporal, ${written}`), ...bases, base("twice"), base("twice")];
    expect(run(all, [])[0]).toContain(words);
  });

  test("of a rule that waits for values waits too", () => {
    const waiting = base("device").replace("{is: device}", "{is|expand: '%Device%'}");
    const either = body.replace("[reset,", "[reset, other,");
    const alone = correlation("alone", `${either}, condition: (reset or other) and not device`);
    const text = [alone, base("reset"), base("other"), waiting].join("");
    const { counts } = importSigma([{ file: "r.yml", path: "r.yml", text }], { mapping });
    expect(counts).toMatchObject({ imported: 4, disabled: 2 });
  });

  test("of rules that are not there, or that lead back to it, is refused", () => {
    expect(run([correlation("both", body), base("reset")], [])[0]).toContain("there is no rule `device`");
    const around = correlation("x", "type: event_count, rules: [y], timespan: 5m, condition: {gte: 2}");
    expect(run([around, around.replaceAll("x", "y").replace("[y]", "[x]")], [])[0]).toContain("watches itself");
  });
});

describe("the old forms", () => {
  const old = (condition: string) =>
    `title: old\nlogsource: {product: a}\ndetection:\n  s: {is: fail}\n  t: {is: ok}\n  timeframe: 5m\n  condition: ${condition}\n`;

  test("count events, or different values", () => {
    expect(run([old("s | count() by user > 1")], every("fail", [0, 1], { user: "ada" }))).toEqual(["old 1"]);
    expect(run([old("s | count(host) by user > 1")], every("fail", [0, 1], { user: "ada", host: "x" }))).toEqual([]);
    expect(run([old("s | sum(size) >= 10")], every("fail", [0, 1], { size: 5 }))).toEqual(["old 1"]);
  });

  test("look for what is near", () => {
    expect(
      run(
        [old("s | near t")],
        [
          [0, "ok"],
          [4, "fail"],
        ],
      ),
    ).toEqual(["old 4"]);
    expect(
      run(
        [old("s | near t")],
        [
          [0, "ok"],
          [6, "fail"],
        ],
      ),
    ).toEqual([]);
  });

  test("without a time are refused", () => {
    expect(run([old("s | count() > 5").replace("  timeframe: 5m\n", "")], [])[0]).toContain("no timeframe");
  });
});
