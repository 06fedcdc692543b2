import { expect, test } from "vitest";
import { comparison, conditionOf, field, fixed, problemsOf, text } from "../compile/compiled.test-data.ts";

const port = field("port", "number");
const ip = field("ip", "address");
const number = (value: number) => ({ op: "literal", type: "number", value }) as const;
const block = (value: string) => ({ op: "literal", type: "block", value }) as const;

test("a comparison with a text is of text, without regard to case unless it says exactly", () => {
  expect(conditionOf('user is "ada"')).toEqual(comparison(field("user"), [text("ada")]));
  expect(conditionOf('user is exactly "ada"')).toEqual(comparison(field("user"), [text("ada")], { exactly: true }));
});

test("a negated operator negates the whole positive comparison", () => {
  expect(conditionOf('kind is "login" and user is not "ada"')).toMatchObject({
    op: "all",
    of: [{}, { op: "not", of: comparison(field("user"), [text("ada")]) }],
  });
});

test("all of with a negated operator asks that every value differs", () => {
  const changes = { quantifier: "every", differs: true };
  expect(conditionOf('all of user is not "ada"')).toEqual(comparison(field("user"), [text("ada")], changes));
});

test("any of several fields compares the values of all of them together", () => {
  expect(conditionOf('any of (user, host) contains "a"')).toEqual({
    ...comparison(field("user"), [text("a")], { operator: "contains" }),
    subjects: [field("user"), field("host")],
  });
});

test("in a list is an equality with any of its values", () => {
  expect(conditionOf("port in [22, 2222]")).toEqual(comparison(port, [number(22), number(2222)], { as: "number" }));
});

test("any of and all of a list say how its values combine", () => {
  const changes = { operator: "contains", combine: "all" };
  expect(conditionOf('user contains any of ["a", "b"]')).toMatchObject({ combine: "any", operator: "contains" });
  expect(conditionOf('user contains all of ["a", "b"]')).toEqual(
    comparison(field("user"), [text("a"), text("b")], changes),
  );
});

test("a text against a number, time, address or version is read as such", () => {
  expect(conditionOf('port is " 42 "')).toEqual(comparison(port, [number(42)], { as: "number" }));
  expect(conditionOf('at > "2027-03-31"')).toMatchObject({
    as: "time",
    objects: [{ type: "time", value: 1806451200000 }],
  });
  expect(conditionOf('ip is "10.0.0.1"')).toMatchObject({
    as: "address",
    objects: [{ type: "address", value: "10.0.0.1" }],
  });
  expect(conditionOf('release >= "1.10"')).toMatchObject({
    as: "version",
    objects: [{ type: "version", value: "1.10" }],
  });
});

test("a text that cannot be read as the field's type is an error", () => {
  expect(problemsOf('port is "ssh"')).toMatchObject([{ code: "TOC3002" }]);
  expect(problemsOf('at > "yesterday"')).toMatchObject([{ code: "TOC3002" }]);
  expect(problemsOf('at is "1700000000"')).toMatchObject([{ code: "TOC3002" }]);
  expect(problemsOf('ip is "localhost"')).toMatchObject([{ code: "TOC3002" }]);
  expect(problemsOf("release is 8")).toMatchObject([{ code: "TOC3002" }]);
  expect(fixed("release is 8")).toBe('release is "8"');
});

test("a number without quotes against a text field is an error that quotes it", () => {
  expect(problemsOf("user is 007")).toHaveLength(1);
  expect(problemsOf("user in [4625, 4626]")).toMatchObject([{ code: "TOC3003" }]);
  expect(fixed("user is 4625")).toBe('user is "4625"');
  expect(fixed("user is true")).toBe('user is "true"');
});

test("sizes and shares are numbers", () => {
  expect(conditionOf("port > 5 gb")).toMatchObject({ objects: [number(5e9)] });
  expect(conditionOf("port > 40%")).toMatchObject({ objects: [number(0.4)] });
});

test("a whole number beyond 2^53 keeps its digits", () => {
  expect(conditionOf("port is 9007199254740993")).toMatchObject({ objects: [{ value: "9007199254740993" }] });
});

test("text forms on numbers, times and addresses are errors with a fix", () => {
  expect(fixed('port contains "22"')).toBe('join("", port) contains "22"');
  expect(fixed('port not like "22"')).toBe('port is not "22"');
  expect(fixed('ip starts with "10.20."')).toBe("ip in 10.20.0.0/16");
  expect(fixed('ip contains ".7."')).toBe('join("", ip) contains ".7."');
  expect(fixed("port matches /^22/")).toBe('join("", port) matches /^22/');
});

test("order among texts and truth values is an error", () => {
  expect(problemsOf('user > "a"')).toMatchObject([{ code: "TOC3005" }]);
  expect(problemsOf("admin < true")).toMatchObject([{ code: "TOC3005" }]);
});

test("an object has no value of its own", () => {
  expect(problemsOf('file is "a.txt"')).toMatchObject([{ code: "TOC3006" }]);
  expect(conditionOf("geo is present")).toEqual({ op: "present", of: { op: "field", path: "geo", type: "object" } });
});

test("a block is asked with in, also of a text field, whose values are read", () => {
  expect(conditionOf("ip in 10.0.0.0/8")).toEqual(
    comparison(ip, [block("10.0.0.0/8")], { operator: "in block", as: "address" }),
  );
  expect(conditionOf("user in 10.0.0.0/8")).toMatchObject({ operator: "in block", as: "address" });
  expect(fixed("ip is 10.0.0.0/8")).toBe("ip in 10.0.0.0/8");
  expect(fixed("ip is not 10.0.0.0/8")).toBe("ip not in 10.0.0.0/8");
});

test("addresses beside blocks become blocks of one address", () => {
  expect(conditionOf("ip in [10.0.0.0/8, 192.0.2.1, 2001:db8::1]")).toMatchObject({
    operator: "in block",
    objects: [block("10.0.0.0/8"), block("192.0.2.1/32"), block("2001:db8::1/128")],
  });
});

test("a block with host bits is a warning with the block as fix", () => {
  expect(problemsOf("ip in 10.1.2.3/8")).toMatchObject([{ code: "TOC4002", severity: "warning" }]);
  expect(fixed("ip in 10.1.2.3/8")).toBe("ip in 10.0.0.0/8");
  expect(fixed('ip in ["10.1.2.3/8"]')).toBe('ip in ["10.0.0.0/8"]');
});

test("fields of one type compare as it, a text field with an address as addresses", () => {
  expect(conditionOf("port is peer_port")).toMatchObject({ as: "number" });
  expect(conditionOf("ip is net")).toMatchObject({ as: "address" });
  expect(conditionOf("user is ip")).toMatchObject({ as: "address" });
  expect(problemsOf("port is user")).toMatchObject([{ code: "TOC3004" }]);
  expect(problemsOf("any of (port, user) is 5")).toMatchObject([{ code: "TOC3004" }]);
});

test("the text forms compare a field with a field", () => {
  expect(conditionOf("user contains host")).toEqual(
    comparison(field("user"), [field("host")], { operator: "contains" }),
  );
});

test("in an untyped source the literal decides", () => {
  const f = field("f", "untyped");
  expect(conditionOf('f is "5"', "logs")).toEqual(comparison(f, [text("5")]));
  expect(conditionOf("f is 5", "logs")).toEqual(comparison(f, [number(5)], { as: "number" }));
  expect(conditionOf("f is true", "logs")).toMatchObject({ as: "truth" });
  expect(conditionOf("f > 2027-01-01", "logs")).toMatchObject({ as: "time" });
  expect(conditionOf("f in 10.0.0.0/8", "logs")).toMatchObject({ as: "address", operator: "in block" });
});

test("two untyped fields are equal as text and ordered as numbers", () => {
  expect(conditionOf("f is g", "logs")).toMatchObject({ as: "text" });
  expect(conditionOf("f < g", "logs")).toMatchObject({ as: "number" });
});

test("an untyped field has no order with a text", () => {
  expect(problemsOf('f > "5"', "logs")).toMatchObject([{ code: "TOC3005" }]);
  expect(fixed('f > "5"', "logs")).toBe("f > 5");
});

test("values that are read differently become comparisons of their own", () => {
  expect(conditionOf('f in ["a", 5]', "logs")).toMatchObject({ op: "any", of: [{ as: "text" }, { as: "number" }] });
  expect(conditionOf('g is 1 and f not in ["a", 5]', "logs")).toMatchObject({
    of: [{}, { op: "not", of: { op: "any" } }],
  });
  expect(conditionOf('all of f not in ["a", 5]', "logs")).toMatchObject({
    op: "all",
    of: [{ differs: true }, { differs: true }],
  });
  expect(problemsOf('all of f in ["a", 5]', "logs")).toMatchObject([{ code: "TOC3032" }]);
});

test("anywhere searches the fields that the source names, else everything", () => {
  expect(conditionOf('anywhere contains "x"', "logs")).toMatchObject({
    subjects: [{ op: "anywhere", paths: ["message", "note"] }],
  });
  expect(conditionOf('anywhere contains "x"', "events")).toMatchObject({ subjects: [{ op: "anywhere", paths: null }] });
  expect(problemsOf("anywhere > 5", "logs")).toMatchObject([{ code: "TOC3030" }]);
});

test("a list where one value stands, and one value where a list stands, are errors with a fix", () => {
  expect(fixed('user is ["a", "b"]')).toBe('user in ["a", "b"]');
  expect(fixed('user is not ["a", "b"]')).toBe('user not in ["a", "b"]');
  expect(fixed('user contains ["a", "b"]')).toBe('user contains any of ["a", "b"]');
  expect(fixed('user in "a"')).toBe('user in ["a"]');
  expect(fixed("port in 22")).toBe("port in [22]");
});

test("a regular expression is checked, and its fault is shown inside it", () => {
  expect(conditionOf("user matches /^svc_/i")).toMatchObject({
    objects: [{ op: "pattern", pattern: "^svc_", flags: "i" }],
  });
  const [problem] = problemsOf(String.raw`user matches /^a(b)\1/`);
  expect(problem).toMatchObject({ code: "TOC3007" });
  expect(problem?.message).toContain("back-references");
  expect((problem?.place?.end ?? 0) - (problem?.place?.start ?? 0)).toBe(2);
});

test("matches takes several regular expressions, but no text", () => {
  expect(conditionOf("user matches any of [/a/, /b/]")).toMatchObject({
    operator: "matches",
    objects: [{ pattern: "a" }, { pattern: "b" }],
  });
  expect(fixed('user matches "^svc_"')).toBe("user matches /^svc_/");
});

test("between has its two ends, and the wrong order is a warning that swaps them", () => {
  expect(conditionOf("port between 1 and 5")).toEqual(
    comparison(port, [number(1), number(5)], { operator: "between", as: "number" }),
  );
  expect(problemsOf("port between 5 and 1")).toMatchObject([{ code: "TOC4003", severity: "warning" }]);
  expect(fixed("port between 5 and 1")).toBe("port between 1 and 5");
});

test("malformed addresses and times are errors", () => {
  expect(problemsOf("ip is 10.0.0.256")).toMatchObject([{ code: "TOC3008" }]);
  expect(problemsOf("ip in 10.0.0.0/33")).toMatchObject([{ code: "TOC3008" }]);
  expect(problemsOf("at < 2027-02-30")).toMatchObject([{ code: "TOC3009" }]);
});

test("a duration is no value", () => {
  expect(problemsOf("port > 5 minutes")).toMatchObject([{ code: "TOC3015" }]);
});

test("presence of several fields follows their words", () => {
  expect(conditionOf("any of (user, host) is missing")).toMatchObject({
    op: "any",
    of: [{ op: "not" }, { op: "not" }],
  });
  expect(conditionOf("all of (user, host) is present")).toMatchObject({
    op: "all",
    of: [{ op: "present" }, { op: "present" }],
  });
  expect(conditionOf("user is not present")).toMatchObject({ op: "not", of: { op: "present" } });
});

test("warnings: like without a wildcard, a wildcard after is, exactly without effect, a value that is not allowed", () => {
  expect(problemsOf('user like "cmd.exe"')).toMatchObject([{ code: "TOC4001" }]);
  expect(problemsOf('user like "[*]cmd.exe"')).toMatchObject([{ code: "TOC4001" }]);
  expect(problemsOf('user is "*cmd.exe"')).toMatchObject([{ code: "TOC4008" }]);
  expect(problemsOf("port is exactly 5")).toMatchObject([{ code: "TOC4007" }]);
  expect(problemsOf("user in []")).toMatchObject([{ code: "TOC4010" }]);
  expect(problemsOf('kind is "logim"')).toMatchObject([{ code: "TOC4004" }]);
  expect(problemsOf('kind is "LOGIN"')).toEqual([]);
});

test("a condition of negations alone is a warning", () => {
  expect(problemsOf('user is not "ada"')).toMatchObject([{ code: "TOC4006" }]);
  expect(problemsOf('user is present and user is not "ada"')).toEqual([]);
});

test("a list of very many values is no matter of size", () => {
  const values = Array.from({ length: 30_000 }, (_, at) => at).join(", ");
  expect(conditionOf(`port in [${values}]`)).toMatchObject({ objects: { length: 30_000 } });
});

test("a word that was meant as a text is offered in quotes", () => {
  expect(problemsOf("user is root")).toMatchObject([{ code: "TOC2004" }]);
  expect(fixed("user is root")).toBe('user is "root"');
});

test("a macro or a lookup on the right of a comparison is named for what it is", () => {
  expect(problemsOf("f is is_root", "logs", "macro is_root(f) means f is 1")).toMatchObject([{ code: "TOC2024" }]);
});

test("a literal behind a derived name is compared like a literal, and complained of where it stands", () => {
  const more = 'list none of text []\nderive limit as 99999999999\nderive word as "ssh"';
  expect(conditionOf("port > limit", "events", more)).toMatchObject({
    as: "number",
    objects: [{ value: 99999999999 }],
  });
  const [problem] = problemsOf("port is word", "events", more);
  expect(problem).toMatchObject({ code: "TOC3002", message: expect.stringContaining('"ssh"') });
});

test("the ends of between are read alike", () => {
  expect(problemsOf("f between 1 and 2027-01-01", "logs")).toMatchObject([{ code: "TOC3004" }]);
  expect(conditionOf("f between g and 2027-01-01", "logs")).toMatchObject({ as: "time" });
  expect(conditionOf("f between 1 and g", "logs")).toMatchObject({ as: "number" });
});
