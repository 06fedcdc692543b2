import { readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder, parseLines } from "../frame/folder.ts";

const whoami = `title: Who am I
id: 5f2b3a5e-0d6c-4a1e-9a55-7a9d3f1b2c11
logsource:
  product: windows
  category: process_creation
detection:
  selection:
    Image|endswith: '\\whoami.exe'
  filter_main_ops:
    User: CORP\\ops
  condition: selection and not 1 of filter_main_*
level: high
`;

const sysmon = "Microsoft-Windows-Sysmon/Operational";
const flat = { "@timestamp": "2026-05-04T10:00:00Z", Channel: sysmon, EventID: 1, Image: "C:\\Windows\\whoami.exe" };
const audited = {
  "@timestamp": "2026-05-04T10:00:01Z",
  Channel: "security",
  EventID: "4688",
  NewProcessName: "C:\\whoami.exe",
};
const elsewhere = { "@timestamp": "2026-05-04T10:00:02Z", Channel: sysmon, EventID: 5, Image: "C:\\whoami.exe" };
const evtx = {
  Event: {
    System: {
      Provider: { "#attributes": { Name: "Microsoft-Windows-Sysmon" } },
      EventID: 1,
      Channel: sysmon,
      TimeCreated: { "#attributes": { SystemTime: "2026-05-04T10:00:03Z" } },
    },
    EventData: { Image: "C:\\whoami.exe", User: "CORP\\ada" },
  },
};
const winlogbeat = {
  "@timestamp": "2026-05-04T10:00:04Z",
  winlog: { channel: sysmon, event_id: "1", event_data: { Image: "C:\\whoami.exe", User: "CORP\\ops" } },
};

const lines = (...events: readonly object[]) => `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;

describe.concurrent("tocsin import sigma", () => {
  test("shows the line of a mapping or of values that is wrong", async () => {
    const folder = createFolder({
      "who.yml": whoami,
      "map.yaml": "fields: {}\nfieldz: {}\n",
      "values.yaml": "Admins:\n",
    });
    const mapped = await folder.tocsin("import", "sigma", "who.yml", "--out", "out", "--mapping", "map.yaml");
    expect(mapped.stderr).toContain("map.yaml:2:9");
    expect(mapped.stderr).toContain("2 | fieldz: {}");
    const valued = await folder.tocsin("check", "who.yml", "--values", "values.yaml");
    expect(valued.stderr).toContain("1 | Admins:");
    expect([mapped.exitCode, valued.exitCode]).toEqual([2, 2]);
  });

  test("writes rules that are right and formatted, and find what Sigma means", async () => {
    const folder = createFolder({ "sigma/windows/who.yml": whoami });
    folder.write("e.ndjson", lines(flat, audited, elsewhere));
    const { stdout, exitCode } = await folder.tocsin("import", "sigma", "sigma", "--out", "out");
    expect(stdout).toBe("1 of 1 rules imported, from 1 file.\n");
    expect(exitCode).toBe(0);
    expect((await folder.tocsin("check", "out")).exitCode).toBe(0);
    expect((await folder.tocsin("fmt", "--check", "out")).exitCode).toBe(0);
    const hunt = await folder.tocsin("hunt", "--rules", "out", "--events", "e.ndjson", "--format", "ndjson");
    expect(parseLines(hunt.stdout).map((alert) => alert["rule"])).toMatchObject([
      { id: "windows.who", uuid: "5f2b3a5e-0d6c-4a1e-9a55-7a9d3f1b2c11" },
      { id: "windows.who" },
    ]);
  });

  test("names what it cannot import, with line and reason, imports the rest and counts both", async () => {
    const folder = createFolder({
      "a.yml": `${whoami}---\ntitle: Broken\nlogsource: {product: windows, category: process_creation}\ndetection:\n  s: {Image|endwith: x}\n  condition: s\n`,
      "b.yml": "title: Tab\ndetection:\n\tselection: 1\n",
      "c.yml":
        "title: Elsewhere\nlogsource: {product: windows, service: nowhere}\ndetection: {s: {a: 1}, condition: s}\n",
      "d.yml":
        "title: Yours\nlogsource: {product: windows, service: security}\ndetection: {s: {User|expand: '%Admins%'}, condition: s}\n",
    });
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "import",
      "sigma",
      "a.yml",
      "b.yml",
      "c.yml",
      "d.yml",
      "--out",
      "out",
      "--report",
      "report.json",
    );
    expect(stderr).toContain("TOC8004: `Image|endwith` cannot be read: the modifier `endwith` is unknown.");
    expect(stderr).toContain("a.yml:17");
    expect(stderr).toContain("TOC8001");
    expect(stderr).toContain("product windows, service nowhere");
    expect(stderr).toContain("`d` needs values for %Admins%");
    expect(stdout).toBe(
      "2 of 5 rules imported, from 4 files; 1 disabled until they get values; 3 files with errors.\n",
    );
    expect(exitCode).toBe(1);
    const report = JSON.parse(folder.read("report.json")) as { problems: object[] };
    expect(report).toMatchObject({ files: 4, imported: 2, disabled: 1 });
    expect(report.problems[0]).toMatchObject({ file: "a.yml", line: 17, code: "TOC8004", severity: "error" });
    expect(readdirSync(join(folder.path, "out")).toSorted()).toEqual(["a.tocsin", "d.tocsin", "log_sources"]);
  });

  test("says which level is unknown and what an unknown log source is near to, each at its line", async () => {
    const folder = createFolder({
      "level.yml": whoami.replace("level: high", "level: hihg"),
      "source.yml": whoami.replace("process_creation", "proces_creation"),
    });
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "import",
      "sigma",
      "level.yml",
      "source.yml",
      "--out",
      "o",
    );
    expect(stderr).toContain(
      "TOC8012: The level `hihg` is unknown, so the rule is imported as medium; the nearest is `high`",
    );
    expect(stderr).toContain("level.yml:12:8");
    expect(stderr).toContain("the nearest is product windows, category process_creation");
    expect(stderr).toContain("source.yml:3:1");
    expect(stdout).toContain("1 of 2 rules imported");
    expect(exitCode).toBe(1);
  });

  test("for ECS find the id of an event under `winlog.event_id`, or `event.code` alone", async () => {
    const folder = createFolder({
      "logon.yml":
        "title: Logon\nlogsource: {product: windows, service: security}\ndetection: {s: {EventID: 4624}, condition: s}\n",
      "who.yml": whoami,
    });
    const imported = await folder.tocsin("import", "sigma", "logon.yml", "who.yml", "--out", "out", "--schema", "ecs");
    expect(imported).toMatchObject({ exitCode: 0, stderr: "" });
    const logon = { winlog: { channel: "Security" }, event: { code: "4624" } };
    const created = { "winlog.channel": sysmon, "process.executable": "C:\\whoami.exe" };
    const events = [
      logon,
      { winlog: { ...logon.winlog, event_id: 4624 } },
      { winlog: { ...logon.winlog, event_id: 4625 }, event: { code: "4624" } },
      { ...created, event: { code: 1 } },
      { ...created, "event.code": "5" },
    ];
    folder.write("e.ndjson", lines(...events.map((event) => ({ "@timestamp": "2026-05-04T10:00:00Z", ...event }))));
    const hunt = await folder.tocsin("hunt", "--rules", "out", "--events", "e.ndjson", "--format", "ndjson");
    expect(
      parseLines(hunt.stdout)
        .map((alert) => (alert["rule"] as { id: string }).id)
        .toSorted(),
    ).toEqual(["sigma.logon", "sigma.logon", "sigma.who"]);
  });

  test("takes values for placeholders, names of fields and log sources of the user", async () => {
    const folder = createFolder({
      "r.yml":
        "title: A door\nlogsource: {product: acme, service: door}\ndetection: {s: {Badge|expand: '%Guests%'}, condition: s}\n",
      "values.yaml": "Guests: [g-1, g-2]\n",
      "mapping.yaml":
        'index: [doors-*]\nsources:\n  - product: acme\n    service: door\n    where: event.module is "acme"\n    fields: {Badge: door.badge}\n',
    });
    const args = ["--out", "out", "--values", "values.yaml", "--mapping", "mapping.yaml"];
    expect(await folder.tocsin("import", "sigma", "r.yml", ...args)).toMatchObject({ exitCode: 0, stderr: "" });
    const text = folder.read("out/r.tocsin");
    expect(text).toContain('when any door where door.badge in ["g-1", "g-2"]');
    expect(folder.read("out/log_sources/acme.tocsin")).toContain(
      'source door is "doors-*"\n  where event.module is "acme"',
    );
  });

  test("reads what it can of a folder, and names what it cannot", async () => {
    const folder = createFolder({
      "rules/who.yml": whoami,
      "rules/deep.yml/more.yaml": whoami.replace("Who am I", "Deeper"),
      "rules/empty.yml": "",
      "rules/compose.yaml": "services: {}\n",
      "rules/info.yml": "id: 1\nrule_metadata: []\n",
      "elsewhere/linked.yml": whoami.replace("Who am I", "Linked"),
    });
    writeFileSync(join(folder.path, "rules/latin.yml"), Buffer.from(whoami.replace("Who", "Qu\u00ef"), "latin1"));
    symlinkSync("../elsewhere/linked.yml", join(folder.path, "rules/linked.yml"));
    symlinkSync("nowhere", join(folder.path, "rules/gone.yml"));
    symlinkSync(".", join(folder.path, "rules/around"));
    const { stdout, stderr, exitCode } = await folder.tocsin("import", "sigma", "rules", "--out", "out");
    expect(stdout).toBe("3 of 3 rules imported, from 3 files; 2 files could not be read.\n");
    expect(stderr).toContain("`rules/latin.yml` cannot be read: it is not valid UTF-8");
    expect(stderr).toContain("`rules/gone.yml`");
    expect(stderr).toContain("look like no rules of Sigma: rules/compose.yaml, rules/empty.yml.");
    expect(exitCode).toBe(2);
  });

  test.each([
    ["no folder to write to", ["r.yml"], "--out is missing"],
    ["a path that is not there", ["none", "--out", "o"], "none"],
    ["a folder without Sigma", [".", "--out", "o"], "TOC6001"],
    ["an unknown schema", ["r.yml", "--out", "o", "--schema", "x"], "--schema"],
    ["values that are no map", ["r.yml", "--out", "o", "--values", "list.yaml"], "TOC8010"],
  ])("names %s", async (_, args, words) => {
    const folder = createFolder({ "list.yaml": "- a\n" });
    const { stderr, exitCode } = await folder.tocsin("import", "sigma", ...args);
    expect(stderr).toContain(words);
    expect(exitCode).toBe(2);
  });
});

describe.concurrent("rules of Sigma as they are", () => {
  test("are hunted with, over events of every shape, which is said", async () => {
    const folder = createFolder({ "rules/who.yml": whoami });
    folder.write("e.ndjson", lines(flat, audited, elsewhere, evtx, winlogbeat));
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules",
      "--events",
      "e.ndjson",
      "--format",
      "ndjson",
    );
    expect(parseLines(stdout).map((alert) => alert["@timestamp"])).toEqual([
      "2026-05-04T10:00:00.000Z",
      "2026-05-04T10:00:01.000Z",
      "2026-05-04T10:00:03.000Z",
    ]);
    expect(stderr).toContain("1 event recognised as evtx as JSON");
    expect(stderr).toContain("1 event recognised as Winlogbeat or ECS");
    expect(exitCode).toBe(0);
  });

  test("find events that were moved to the names of ECS", async () => {
    const folder = createFolder({ "rules/who.yml": whoami });
    const ecs = {
      "@timestamp": "2026-05-04T10:00:00Z",
      process: { executable: "C:\\whoami.exe" },
      winlog: { channel: "Security", event_id: "4688", event_data: { SubjectUserName: "ada" } },
    };
    const dotted = {
      "@timestamp": "2026-05-04T10:00:01Z",
      "process.executable": "C:\\whoami.exe",
      "winlog.channel": sysmon,
      "winlog.event_id": 1,
      "winlog.event_data.User": "CORP\\ada",
    };
    folder.write("e.ndjson", lines(ecs, dotted, { ...dotted, "winlog.event_data.User": "CORP\\ops" }));
    const { stdout, stderr } = await folder.tocsin(
      ...["hunt", "--rules", "rules", "--events", "e.ndjson", "--format", "ndjson"],
    );
    expect(parseLines(stdout)).toHaveLength(2);
    expect(stderr).toContain("3 events recognised as Winlogbeat or ECS");
  });

  test("find events that lost their channel by provider, marks and fields, as they are and imported", async () => {
    const folder = createFolder({ "sigma/who.yml": whoami });
    const time = "2026-05-04T10:00:00Z";
    const { Channel: _, ...bare } = flat;
    const fields = { ProcessGuid: "{0}", UtcTime: "2026-05-04 10:00:00.000" };
    const events = [
      { ...bare, SourceName: "Microsoft-Windows-Sysmon" },
      { "@timestamp": time, product: "windows", category: "process_creation", Image: "C:\\whoami.exe" },
      { ...bare, ...fields },
      { Event: { ...evtx.Event, System: { ...evtx.Event.System, Channel: null } } },
      bare,
      { ...bare, ...fields, SourceName: "Another" },
    ];
    folder.write("e.ndjson", lines(...events));
    expect((await folder.tocsin("import", "sigma", "sigma", "--out", "out")).exitCode).toBe(0);
    const found = await Promise.all(
      ["sigma", "out"].map((rules) =>
        folder.tocsin("hunt", "--rules", rules, "--events", "e.ndjson", "--format", "ndjson"),
      ),
    );
    expect(found.map(({ stdout }) => parseLines(stdout).length)).toEqual([4, 4]);
    expect(found[0]?.stderr).toContain("3 events recognised as of Windows without a channel");
    const winlog = { provider_name: "Microsoft-Windows-Sysmon", event_id: 1, event_data: { Image: "C:\\whoami.exe" } };
    const dotted = Object.entries(winlog).map(([key, value]) => [`winlog.${key}`, value]);
    const dots = { ...Object.fromEntries(dotted), "winlog.event_data.Image": "C:\\whoami.exe" };
    folder.write("e.ndjson", lines({ "@timestamp": time, winlog }, { "@timestamp": time, ...dots }));
    const hunt = await folder.tocsin("hunt", "--rules", "sigma", "--events", "e.ndjson", "--format", "ndjson");
    expect(parseLines(hunt.stdout)).toHaveLength(2);
  });

  test("count events of CloudTrail by the time that they state, as they are and imported", async () => {
    const folder = createFolder({
      "sigma/many.yml": `title: Many users are made
correlation: {type: event_count, rules: [made], group-by: [awsRegion], timespan: 1m, condition: {gte: 2}}
---
title: User is made
name: made
logsource: {product: aws, service: cloudtrail}
detection: {s: {eventName: CreateUser}, condition: s}
`,
    });
    const at = (eventTime: string) => ({
      eventVersion: "1.08",
      eventTime,
      eventSource: "iam.amazonaws.com",
      eventName: "CreateUser",
      awsRegion: "us-east-1",
    });
    folder.write("e.ndjson", lines(at("2026-05-04T10:00:00Z"), at("2026-05-04T10:00:30Z"), at("2026-05-04T11:00:00Z")));
    await folder.tocsin("import", "sigma", "sigma", "--out", "out");
    for (const rules of ["sigma", "out"]) {
      const { stdout } = await folder.tocsin("hunt", "--rules", rules, "--events", "e.ndjson", "--format", "ndjson");
      expect(parseLines(stdout)).toMatchObject([{ "@timestamp": "2026-05-04T10:00:30.000Z" }]);
    }
  });

  test("are hunted with in a repository that they were imported into as well", async () => {
    const folder = createFolder({ "sigma/who.yml": whoami, ".git/HEAD": "", "e.ndjson": lines(flat) });
    await folder.tocsin("import", "sigma", "sigma", "--out", "imported");
    const { stdout, stderr, exitCode } = await folder.tocsin(
      ...["hunt", "--rules", "sigma", "--events", "e.ndjson", "--format", "ndjson"],
    );
    expect(stderr).not.toContain("error");
    expect([parseLines(stdout).length, exitCode]).toEqual([1, 0]);
  });

  test("take values for placeholders, and log sources of the user", async () => {
    const folder = createFolder({
      "rules/door.yml":
        "title: A door\nlogsource: {product: acme, service: door}\ndetection: {s: {Badge|expand: '%Guests%'}, condition: s}\n",
      "values.yaml": "Guests: [g-1, g-2]\n",
      "mapping.yaml":
        'sources:\n  - {product: acme, service: door, where: event.module is "acme", fields: {Badge: door.badge}}\n',
    });
    folder.write(
      "e.ndjson",
      lines({ "@timestamp": "2026-05-04T10:00:00Z", event: { module: "acme" }, door: { badge: "g-2" } }),
    );
    const told = ["--values", "values.yaml", "--mapping", "mapping.yaml"];
    const hunt = (...more: readonly string[]) =>
      folder.tocsin("hunt", "--rules", "rules", "--events", "e.ndjson", "--format", "ndjson", ...more);
    expect(parseLines((await hunt(...told)).stdout)).toHaveLength(1);
    expect(await hunt()).toMatchObject({ stdout: "", exitCode: 2 });
    expect((await folder.tocsin("check", "rules", ...told)).exitCode).toBe(0);
    expect((await hunt("--values", "gone.yaml")).stderr).toContain("gone.yaml");
  });

  test("do not keep one another from running: what is broken is named, and the exit code says so", async () => {
    const folder = createFolder({
      "rules/who.yml": whoami,
      "rules/bad.yml": "title: Bad\ndetection: {condition: s}\n",
    });
    folder.write("e.ndjson", lines(flat));
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules",
      "--events",
      "e.ndjson",
      "--format",
      "ndjson",
    );
    expect(parseLines(stdout)).toHaveLength(1);
    expect(stderr).toContain("there is no selection `s`");
    expect(stderr).toContain("bad.yml:2");
    expect(exitCode).toBe(2);
  });

  test("are checked, and tested with the cases that Sigma keeps for them", async () => {
    const path = "regression_data/who/info.yml";
    const folder = createFolder({
      "rules/who.yml": `${whoami}regression_tests_path: ${path}\n`,
      [path]: "regression_tests_info:\n  - name: Positive\n    match_count: 2\n    path: regression_data/who/a.evtx\n",
      "regression_data/who/a.json": `${JSON.stringify(evtx, null, 2)}\n${JSON.stringify(evtx, null, 2)}\n`,
    });
    expect((await folder.tocsin("check", "rules")).exitCode).toBe(0);
    expect((await folder.tocsin("test", "rules")).stdout).toContain("1 passed, 0 failed");
    folder.write("regression_data/who/a.json", JSON.stringify(evtx));
    const { stdout, exitCode } = await folder.tocsin("test", "rules");
    expect(stdout).toContain("The rule matched 1 times, and must match at least 2 times.");
    expect(exitCode).toBe(1);
  });

  test("fail a case whose events are gone, and one that should not match", async () => {
    const path = "regression_data/who/info.yml";
    const cases = [
      ["Gone", 1, "none.evtx"],
      ["Quiet", 0, "a.json"],
    ];
    const info = cases.map(
      ([name, count, file]) => `  - {name: ${name}, type: json, match_count: ${count}, path: ${file}}\n`,
    );
    const folder = createFolder({
      "rules/who.yml": `${whoami}regression_tests_path: ${path}\n`,
      [path]: `regression_tests_info:\n${info.join("")}`,
      "a.json": JSON.stringify(evtx),
    });
    const { stdout, exitCode } = await folder.tocsin("test", "rules");
    expect(stdout).toContain("The events of the case are not there: `none.evtx`.");
    expect(stdout).toContain("The rule matched 1 times, and must not match.");
    expect(stdout).toContain("info.yml:2:5");
    expect(stdout).toContain("info.yml:3:5");
    expect(exitCode).toBe(1);
  });

  test("correlate: what is counted, chained and filtered fires as Sigma has it", async () => {
    const failed = (second: number, user: string) => ({
      "@timestamp": `2026-05-04T10:00:${String(second).padStart(2, "0")}Z`,
      Channel: "Security",
      EventID: 4625,
      TargetUserName: user,
    });
    const folder = createFolder({
      "rules.yml": `title: Guessed
correlation: {type: temporal_ordered, rules: [many, success], group-by: [TargetUserName], timespan: 1h}
level: critical
---
title: Many
name: many
correlation: {type: event_count, rules: [failed], group-by: [TargetUserName], timespan: 5m, condition: {gte: 3}}
---
title: Failed
name: failed
logsource: {product: windows, service: security}
detection: {s: {EventID: 4625}, condition: s}
---
title: Success
name: success
logsource: {product: windows, service: security}
detection: {s: {EventID: 4624}, condition: s}
---
title: Known scanners
logsource: {product: windows}
filter: {rules: [failed], s: {TargetUserName|startswith: scan}, condition: s}
`,
    });
    const worked = (user: string) => ({ ...failed(30, user), EventID: 4624 });
    folder.write(
      "e.ndjson",
      lines(
        ...[1, 2, 3].flatMap((second) => [failed(second, "ada"), failed(second, "scan-1")]),
        failed(4, "bob"),
        worked("ada"),
        worked("scan-1"),
        worked("bob"),
      ),
    );
    const { stdout, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules.yml",
      "--events",
      "e.ndjson",
      "--format",
      "ndjson",
    );
    expect(parseLines(stdout)).toMatchObject([{ rule: { name: "Guessed" }, "@timestamp": "2026-05-04T10:00:30.000Z" }]);
    expect(exitCode).toBe(0);
  });

  test("of which a correlation asks for an upper bound are refused, and judged in blocks where those are asked for", async () => {
    const folder = createFolder({
      "rules.yml": `title: Few
correlation: {type: event_count, rules: [beat], group-by: [Computer], timespan: 5m, condition: {lt: 3}}
---
title: Beat
name: beat
logsource: {product: windows, service: system}
detection: {s: {EventID: 7}, condition: s}
`,
    });
    const refused = await folder.tocsin("import", "sigma", "rules.yml", "--out", "out");
    expect(refused.stderr).toContain("`lt` can only be judged when no more can come");
    expect(refused.exitCode).toBe(1);
    const imported = await folder.tocsin("import", "sigma", "rules.yml", "--out", "out", "--blocks");
    expect(imported.exitCode).toBe(0);
    expect(folder.read("out/rules.tocsin")).toContain("every 5 minutes");
  });
});
