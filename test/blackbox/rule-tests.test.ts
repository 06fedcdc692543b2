import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

function ruleWith(tests: string): string {
  return `source logins is "logs-*"
  typed by ecs
  where event.category is "authentication"

lookup owners key host [{ host: "a", owner: "ada" }]

rule guessing "Guessing" {
  when at least 3 logins where event.outcome is "failure" per source.ip within 1 minute
  except when source.ip in 10.0.0.0/8 because "office" until 2026-02-01
  severity medium
  severity high when user.name is "root"
  risk 10 on source.ip
  suppress for 1 hour
  alert {
    title "{source.ip} guesses"
    include user.name as names, owners(host.name).owner as owner
  }
${tests}
}
`;
}

const three = (more = "") =>
  `given 3 of logins { source.ip: "203.0.113.9", event.outcome: "failure", user.name: "u{n}"${more} } every 10 seconds`;

async function runTest(tests: string, files: Record<string, string | Buffer> = {}) {
  const folder = createFolder({ "a.tocsin": ruleWith(tests), ...files });
  const { stdout, stderr, exitCode } = await folder.tocsin("test", "a.tocsin", "--format", "json");
  expect(stderr).toBe("");
  const report = JSON.parse(stdout) as {
    passed: number;
    failed: number;
    tests: { failures: { message: string; expected: string; got: string; decided: string[]; line: number }[] }[];
  };
  return { ...report, exitCode, failure: report.tests.flatMap(({ failures }) => failures)[0] };
}

describe.concurrent("tests that pass", () => {
  test.each([
    ["fields of the alert", `${three()} expect 1 alert with severity medium, risk 10, title "203.0.113.9 guesses"`],
    [
      "names of include and the key",
      `${three()} expect 1 alert with names ["u1", "u2", "u3"], source.ip "203.0.113.9"`,
    ],
    ["paths of the document", `${three()} expect 1 alert with rule.id "a.guessing", tocsin.alert.count 1`],
    ["too few in the window", `${three().replace("10", "40")} expect no alert because when`],
    ["an exception", `${three().replace("203.0.113.9", "10.1.2.3")} expect no alert because except "office"`],
    ["an exception that has expired", `${three().replace("203.0.113.9", "10.1.2.3")} at 2026-02-02 expect 1 alert`],
    ["suppression", `${three()} ${three()} after 5 minutes expect 1 alert with count 2 because suppress`],
    [
      "a row of a lookup, in place of its own",
      `given row of owners { host: "b", owner: "bob" } ${three(', host.name: "b"')} expect 1 alert with owner "bob"`,
    ],
  ])("may state %s", async (_, body) => {
    const { failure, exitCode } = await runTest(`test "t" { ${body} }`);
    expect(failure).toBeUndefined();
    expect(exitCode).toBe(0);
  });

  test("may read events from a file beside the rule, packed or not", async () => {
    const lines = [0, 1, 2]
      .map(
        (n) =>
          `{"@timestamp":"2026-03-01T00:00:0${n}Z","event":{"category":"authentication","outcome":"failure"},"source":{"ip":"192.0.2.1"}}`,
      )
      .join("\n");
    const tests = `test "a" { given "f/e.ndjson" expect 1 alert } test "b" { given "f/e.json.gz" expect 1 alert }`;
    const files = { "f/e.ndjson": lines, "f/e.json.gz": gzipSync(lines) };
    expect(await runTest(tests, files)).toMatchObject({ passed: 2, failed: 0 });
  });
});

describe.concurrent("tests that fail", () => {
  test("say which clause decided, on which event, with the values seen", async () => {
    const { failure, exitCode } = await runTest(`test "t" { ${three().replace("failure", "success")} expect 1 alert }`);
    expect(failure).toMatchObject({ expected: "1 alert", got: "no alert" });
    expect(failure?.decided.join("\n")).toMatch(
      /decided by: when\n0 of 3 events .*\nevent 1 of test "t": `event\.outcome is "failure"` does not hold: event\.outcome is "success"/,
    );
    expect(exitCode).toBe(1);
  });

  test("name the exception that kept the rule quiet", async () => {
    const { failure } = await runTest(`test "t" { ${three().replace("203.0.113.9", "10.1.2.3")} expect 1 alert }`);
    expect(failure?.decided).toEqual(['decided by: except … because "office"']);
  });

  test("show the alerts where there are too many", async () => {
    const { failure } = await runTest(`test "t" { ${three()} expect no alert }`);
    expect(failure).toMatchObject({ expected: "no alert", got: "1 alert" });
    expect(failure?.decided[0]).toContain('medium "203.0.113.9 guesses" (events 1, 2, 3)');
  });

  test("show what an alert has in place of what was expected", async () => {
    const { failure } = await runTest(`test "t" { ${three()} expect 1 alert with severity high, risk 10 }`);
    expect(failure).toMatchObject({ expected: '1 alert with severity "high", risk 10', got: 'severity "medium"' });
  });

  test("tell that another clause than the one named decided", async () => {
    const { failure } = await runTest(
      `test "t" { ${three().replace("10", "40")} expect no alert because except "office" }`,
    );
    expect(failure).toMatchObject({ message: "Another clause decided.", got: "no alert because when" });
  });

  test("name a file of events that is missing, or has a line that is none", async () => {
    const missing = await runTest(`test "t" { given "none.ndjson" expect no alert }`);
    expect(missing.failure?.message).toContain("none.ndjson");
    const malformed = await runTest(`test "t" { given "bad.ndjson" expect no alert }`, {
      "bad.ndjson": '{"a":1}\nbad\n',
    });
    expect(malformed.failure?.message).toContain("bad.ndjson:2");
  });
});

describe.concurrent("tocsin test", () => {
  const folderWith = (tests: string) => createFolder({ "a.tocsin": ruleWith(tests) });

  test("prints the tests under their rules, and totals", async () => {
    const folder = folderWith(`test "yes" { ${three()} expect 1 alert } test "no" { ${three()} expect no alert }`);
    const { stdout, exitCode } = await folder.tocsin("test", ".");
    expect(stdout).toContain("a.guessing\n  ✓ yes\n  ✗ no\n    There are more alerts than expected. a.tocsin:");
    expect(stdout).toContain("1 passed, 1 failed.\n");
    expect(exitCode).toBe(1);
  });

  test("prints JUnit that is well-formed whatever the names", async () => {
    const folder = folderWith(String.raw`test "a <b> & \"c\" \u{1}" { ${three()} expect no alert }`);
    const { stdout } = await folder.tocsin("test", "a.tocsin", "--format", "junit");
    expect(stdout).toContain('name="a &lt;b&gt; &amp; &quot;c&quot; \ufffd"');
    expect(stdout).toContain('<testsuites name="tocsin" tests="1" failures="1">');
    // oxlint-disable-next-line no-control-regex -- none may be left
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  test("exits with 2 where the rules have errors", async () => {
    const folder = createFolder({ "a.tocsin": ruleWith("").replace("event.outcome", "event.outcom") });
    const { stderr, exitCode } = await folder.tocsin("test", "a.tocsin");
    expect(stderr).toContain("event.outcom");
    expect(exitCode).toBe(2);
  });
});
