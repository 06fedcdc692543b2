import type { Event } from "@tocsin/core";
import { compile } from "@tocsin/language";
import { runTests } from "@tocsin/testing";
import { describe, expect, test } from "vitest";

const host = { readText: () => ({ error: "no such file" }), resolve: (_from: string, path: string) => path };

const fixture: readonly Event[] = [
  { document: { event: { created: 1_772_323_200 }, kind: "login", user: "zoe" }, origin: { file: "f", line: 1 } },
  {
    document: { event: { created: "2026-03-01T01:59:59+02:00" }, kind: "login", user: "zoe" },
    origin: { file: "f", line: 2 },
  },
];

const source = `
source logins is "logins-*"
  typed by untyped
  timed by event.created
  where kind is "login"
`;

/** Per test whether it passed, or what it got. */
function run(rule: string): Record<string, string> {
  const { ruleSet, diagnostics } = compile([{ file: "rules.tocsin", text: source + rule }], host);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { results } = runTests(ruleSet, { readEvents: () => ({ events: fixture }), textOf: () => source + rule });
  return Object.fromEntries(
    results.map(({ test: name, failures }) => [name, failures.map(({ got }) => got).join("; ") || "passed"]),
  );
}

const counting = (tests: string) =>
  `rule counted { when at least 3 logins per user within 1 minute severity low ${tests} }`;

describe("a test in a rule", () => {
  test("gives events what the source's filter asks for, unless they say otherwise", () => {
    const found = run(`rule any_login { when any logins severity low
      test "filled in" { given logins { user: "ann" } expect 1 alert with severity low }
      test "said otherwise" { given logins { user: "ann", kind: "logout" } expect no alert }
      test "wrong" { given logins { user: "ann" } expect no alert }
    }`);
    expect(found).toEqual({ "filled in": "passed", "said otherwise": "passed", wrong: "1 alert" });
  });

  test("moves its clock by every and after, to the millisecond, and stands still without", () => {
    const found = run(
      counting(`
      test "still" { given 3 of logins { user: "ann" } expect 1 alert with @timestamp "2026-01-05T00:00:00.000Z" }
      test "within" { given 2 of logins { user: "ann" } every 29999 milliseconds given logins { user: "ann" } after 30 seconds expect 1 alert }
      test "too far" { given 2 of logins { user: "ann" } every 30 seconds given logins { user: "ann" } after 30 seconds expect no alert }
      test "at" { given 3 of logins { user: "ann" } every 1 second at 2026-02-01T10:00:00Z expect 1 alert with @timestamp "2026-02-01T10:00:02.000Z" }
    `),
    );
    expect(found).toEqual({ still: "passed", within: "passed", "too far": "passed", at: "passed" });
  });

  test("counts {n} from 1 in each given", () => {
    const found =
      run(`rule spread { when at least 3 distinct user of logins within 1 minute severity low alert { include user }
      test "distinct" { given 3 of logins { user: "user{n}" } expect 1 alert with user ["user1", "user2", "user3"] }
      test "again" { given 2 of logins { user: "user{n}" } given 2 of logins { user: "user{n}" } expect no alert }
    }`);
    expect(found).toEqual({ distinct: "passed", again: "passed" });
  });

  test("goes on after the newest event of a file, wherever and however that has its time", () => {
    const found = run(
      counting(`
      test "after a file" { given "f.ndjson" given logins { user: "zoe" } after 58999 milliseconds expect 1 alert }
      test "long after a file" { given "f.ndjson" given logins { user: "zoe" } after 59 seconds expect no alert }
    `),
    );
    expect(found).toEqual({ "after a file": "passed", "long after a file": "passed" });
  });

  test("says which clause kept the rule quiet", () => {
    const found = run(`rule quiet { when any logins where user is present severity low suppress for 1 hour
      except when user is "bob" because "Bob tests"
      test "except" { given logins { user: "bob" } expect no alert because except "Bob tests" }
      test "not except" { given logins { user: missing } expect no alert because except "Bob tests" }
    }`);
    expect(found).toEqual({ except: "passed", "not except": "no alert because when" });
  });

  test("says what happened while a rule waited, not what it waited for", () => {
    const found = run(`rule steps { when sequence per user within 10 minutes {
        a: logins where s is 1
        then b: logins where s is 2
        then no y: logins where s is 3 within 5 minutes
        until z: logins where s is 4
      }
      severity low
      test "until" {
        given logins { user: "ann", s: 1 }
        given logins { user: "ann", s: 2 } after 1 minute
        given logins { user: "ann", s: 4 } after 1 minute
        expect no alert because until z
      }
      test "no" {
        given logins { user: "ann", s: 1 }
        given logins { user: "ann", s: 2 } after 1 minute
        given logins { user: "ann", s: 3 } after 1 minute
        expect no alert because no y
      }
    }`);
    expect(found).toEqual({ until: "passed", no: "passed" });
  });

  test("gives rows in place of those that a lookup has", () => {
    const found = run(`lookup account key user [{ user: "ann", team: "red" }]
    rule owned { when any logins where account(user).team is "blue" severity low
      test "row" { given row of account { user: "Ann", team: "blue" } given logins { user: "ann" } expect 1 alert }
      test "no row" { given logins { user: "ann" } expect no alert }
    }`);
    expect(found).toEqual({ row: "passed", "no row": "passed" });
  });
});
