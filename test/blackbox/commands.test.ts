import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rule = `module shop

source web is "logs-*"
  typed by untyped

rule admin_page "Somebody looked at the admin page" {
  when any web where url.path starts with "/admin" and not (user is "root" or user is "ops")
  except when agent contains "monitor" because "monitoring"
  severity low
  alert { redact token keep first 2 }
}
`;

describe.concurrent("tocsin explain", () => {
  test("draws the clauses of a rule with what held, what did not, and the values", async () => {
    const folder = createFolder({ "a.tocsin": rule });
    folder.write("e.ndjson", '{"a":1}\n{"@timestamp":"2026-05-04T10:00:00Z","url":{"path":"/admin"},"user":"root"}\n');
    const { stdout, exitCode } = await folder.tocsin(
      "explain",
      "admin_page",
      "--rules",
      "a.tocsin",
      "--event",
      "e.ndjson:2",
    );
    expect(stdout).toContain(
      [
        "  ✗ all of",
        '    ✓ url.path starts with "/admin"   url.path = "/admin"',
        "    ✗ not",
        "      ✓ any of",
        '        ✓ user is "root"   user = "root"',
        '        ✗ user is "ops"   user = "root"',
      ].join("\n"),
    );
    expect(stdout).toContain('✗ agent contains "monitor"   agent is missing');
    expect(stdout).toContain("The event does not meet the rule.");
    expect(exitCode).toBe(0);
  });

  test("takes the first event where no line is given, and the full name of a rule", async () => {
    const folder = createFolder({ "a.tocsin": rule, "e.json": '{\n  "url": {"path": "/admin"}\n}' });
    const { stdout } = await folder.tocsin("explain", "shop.admin_page", "--rules", "a.tocsin", "--event", "e.json");
    expect(stdout).toContain("The event meets the rule.");
  });

  test("shows what is negated before its operator, and what is asked of the past, as the rule has it", async () => {
    const past = 'module shop rule first { when any web where a is not "x" with new b per a over 1 day severity low }';
    const folder = createFolder({ "a.tocsin": rule, "b.tocsin": past, "e.json": '{"a":"y","b":"z"}' });
    const { stdout } = await folder.tocsin("explain", "first", "--rules", ".", "--event", "e.json");
    expect(stdout).toContain('\n  ✓ a is not "x"   a = "y"\n');
    expect(stdout).toContain("\nwith new b per a: a = ");
  });

  test.each([
    ["a rule that is not there", ["admin_pag", "--event", "e.ndjson"], "TOC6005", "the nearest is `shop.admin_page`"],
    ["a line on which none begins", ["admin_page", "--event", "e.ndjson:9"], "TOC6009", "the nearest begins on line 1"],
    ["a file that is missing", ["admin_page", "--event", "none.ndjson"], "TOC7001", "none.ndjson"],
    ["no event at all", ["admin_page", "--event", "empty.ndjson"], "TOC7005", "empty.ndjson"],
    ["no option", ["admin_page"], "TOC6004", "--event"],
  ])("names %s", async (_, args, code, words) => {
    const folder = createFolder({ "a.tocsin": rule, "e.ndjson": '{"a":1}', "empty.ndjson": "" });
    const { stderr, exitCode } = await folder.tocsin("explain", "--rules", "a.tocsin", ...args);
    expect(stderr).toContain(code);
    expect(stderr).toContain(words);
    expect(exitCode).toBe(2);
  });
});

describe.concurrent("tocsin schema infer", () => {
  test("writes a schema that a source can be typed by", async () => {
    const folder = createFolder({ "e.ndjson": '{"who":{"name":"ada"},"bytes":5}\n{"who":{"name":"bob"},"bytes":6}\n' });
    expect(await folder.tocsin("schema", "infer", "e.ndjson", "--out", "proxy.json")).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
    folder.write(
      "a.tocsin",
      'source proxy "p" typed by "proxy.json"\nrule r { when any proxy where bytes > 4 severity low }\n',
    );
    expect(await folder.tocsin("check", "a.tocsin")).toMatchObject({ exitCode: 0 });
    folder.write(
      "a.tocsin",
      'source proxy "p" typed by "proxy.json"\nrule r { when any proxy where byte > 4 severity low }\n',
    );
    expect(await folder.tocsin("check", "a.tocsin")).toMatchObject({ exitCode: 1 });
  });

  test("prints it, and reads standard input", async () => {
    const folder = createFolder();
    const { stdout } = await folder.tocsinWith({ input: '{"a":"x"}\n' }, "schema", "infer", "-");
    expect(JSON.parse(stdout)).toEqual({ fields: { a: { type: "text" } } });
  });

  test("has nothing to say about no events", async () => {
    const folder = createFolder({ "e.ndjson": "" });
    const { stderr, exitCode } = await folder.tocsin("schema", "infer", "e.ndjson");
    expect(stderr).toContain("TOC7005");
    expect(exitCode).toBe(2);
  });
});

describe.concurrent("tocsin new rule", () => {
  test("writes a formatted rule that compiles and whose tests pass", async () => {
    const folder = createFolder();
    expect(await folder.tocsin("new", "rule", "identity.guessing")).toMatchObject({
      exitCode: 0,
      stdout: "guessing.tocsin\n",
    });
    expect(folder.read("guessing.tocsin")).toMatch(/^module identity\n/);
    expect(await folder.tocsin("check", ".", "--max-warnings", "0")).toMatchObject({ exitCode: 0 });
    expect(await folder.tocsin("fmt", "--check", ".")).toMatchObject({ exitCode: 0 });
    expect(await folder.tocsin("test", ".")).toMatchObject({ exitCode: 0 });
  });

  test("uses a source of the project", async () => {
    const folder = createFolder({
      "tocsin.yaml": "",
      "shared/a.tocsin": 'module shared\nsource hosts "w" typed by windows\n',
    });
    expect(await folder.tocsin("new", "rule", "odd", "--source", "hosts")).toMatchObject({ exitCode: 0 });
    expect(folder.read("odd.tocsin")).toContain("use hosts from shared");
    expect(await folder.tocsin("test", "odd.tocsin")).toMatchObject({ exitCode: 0 });
  });

  test("makes a source of its own where several of the project have the usual name", async () => {
    const folder = createFolder({ "tocsin.yaml": "" });
    for (let n = 1; n <= 9; n++) folder.write(`m${n}.tocsin`, 'source events "e" typed by ecs\n');
    expect(await folder.tocsin("new", "rule", "odd")).toMatchObject({ exitCode: 0 });
    expect(folder.read("odd.tocsin")).toContain("source events is");
    expect((await folder.tocsin("new", "rule", "m3.even")).exitCode).toBe(0);
    expect(folder.read("even.tocsin")).not.toContain("source events is");
    const { stderr } = await folder.tocsin("new", "rule", "other", "--source", "events");
    expect(stderr).toContain("several end so: m1.events, m2.events, m3.events, m4.events, m5.events and 5 more.");
  });

  test("says of a rule that it wrote before that the file exists", async () => {
    const folder = createFolder({ "tocsin.yaml": "" });
    await folder.tocsin("new", "rule", "guessing");
    expect((await folder.tocsin("new", "rule", "guessing")).stderr).toContain("TOC6011");
  });

  test("writes over no file, and takes no name that cannot be one", async () => {
    const folder = createFolder({ "mine.tocsin": "mine" });
    expect((await folder.tocsin("new", "rule", "mine")).stderr).toContain("TOC6011");
    expect(folder.read("mine.tocsin")).toBe("mine");
    for (const name of ["Bad-Name", "rule", "../up"]) {
      const { stderr, exitCode } = await folder.tocsin("new", "rule", name);
      expect(stderr).toContain("TOC6010");
      expect(exitCode).toBe(2);
    }
  });
});

describe.concurrent("the command line", () => {
  test.each([
    [["hunt", "--rule", "x"], "Did you mean --rules?"],
    [["hnt"], "Did you mean hunt?"],
    [["check"], "missing required argument 'paths'"],
    [["hunt", "--rules", "a.tocsin"], "--events FILE"],
    [["hunt", "--rules", "a.tocsin", "--events", "e", "--elasticsearch", "http://x"], "no rule takes a table"],
    [["hunt", "--rules", "a.tocsin", "--events", "e", "--elasticsearch", "http://x", "--index", "x"], "TOC6012"],
    [["hunt", "--rules", "a.tocsin", "--events", "e", "--index", "x"], "--index goes with --elasticsearch"],
    [["hunt", "--rules", "a.tocsin", "--elasticsearch", "http://x", "--index", "x", "--from", "yesterday"], "TOC6013"],
    [
      ["hunt", "--rules", "a.tocsin", "--events", "e", "--format", "xml"],
      "TOC6003: `xml` is no value of --format: it takes table, json or ndjson",
    ],
    [["hunt", "--rules", "a.tocsin", "--events", "none.ndjson"], "TOC7001"],
    [["hunt", "--rules", "a.tocsin", "--events", "empty.ndjson"], "TOC7005"],
    [["hunt", "--rules", "a.tocsin", "--events", "e.ndjson", "--stats", "no/where.json"], "TOC7007"],
    [["hunt", "--rules", "none", "--events", "e.ndjson"], "TOC7001"],
    [["hunt", "--rules", ".", "--events", "a.tocsin", "--bind", "x"], "TOC6007"],
    [["hunt", "--rules", "a.tocsin", "--elasticsearch", "http://127.0.0.1:9", "--index", "x"], "127.0.0.1:9"],
    [["help", "nothing"], "nothing"],
    [["new", "rule", "x", "--source", "My Source"], "`My Source` cannot be the name of a source"],
    [["explain", "none", "--rules", "a.tocsin", "--event", "e.ndjson"], "There is no rule `none` in `a.tocsin`"],
    [["hunt", "--rules", "a.tocsin", "--events", "notes"], "TOC7006"],
    [["hunt", "--rules", "a.tocsin", "--events", "log.evtx"], "TOC7004: `log.evtx` is a binary Windows event log"],
    [
      ["explain", "same", "--rules", "same", "--event", "e.ndjson"],
      "TOC6006: Several rules end in `same`: one.same, two.same",
    ],
  ])("answers %j with one clear error and exit code 2", async (args, words) => {
    const folder = createFolder({ "a.tocsin": rule, "e.ndjson": '{"a":1}', "empty.ndjson": "" });
    folder.write("notes/todo.txt", "x");
    folder.write("log.evtx", "ElfFile\0");
    const same = 'source s "s" typed by untyped rule same { when any s severity low }';
    for (const name of ["one", "two"]) folder.write(`same/${name}.tocsin`, same);
    const { stdout, stderr, exitCode } = await folder.tocsin(...args);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^error TOC\d{4}: /m);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(2);
  });

  test("explains itself, its commands and its codes", async () => {
    const folder = createFolder();
    expect((await folder.tocsin("--help")).stdout).toContain("Examples:");
    expect((await folder.tocsin("hunt", "--help")).stdout).toContain("Exit codes:");
    expect((await folder.tocsin("help", "hunt")).stdout).toBe((await folder.tocsin("hunt", "--help")).stdout);
    expect((await folder.tocsin("help", "schema", "infer")).stdout).toContain("Usage: tocsin schema infer");
    expect((await folder.tocsin("help", "toc7001")).stdout).toContain("TOC7001: no such file or folder");
    expect((await folder.tocsin("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
