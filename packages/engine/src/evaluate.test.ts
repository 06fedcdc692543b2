import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { compare, event, field, oneEvent, rule, ruleSet, text } from "./test-rules.ts";

test("a one-event rule alerts on the event that meets its condition, with the alert's whole document", () => {
  const trigger = oneEvent(compare(field("process.name"), "is", text("MIMIKATZ.exe")));
  const rules = [
    rule(trigger, {
      metadata: {
        title: "Credential dumper",
        threat: {
          tactics: [{ id: "TA0006", name: "Credential Access" }],
          techniques: [{ id: "T1999" }, { id: "T1003", name: "OS Credential Dumping" }],
          subtechniques: [{ id: "T1003.001", name: "LSASS Memory" }],
        },
        tags: ["credentials"],
      },
      alert: { title: ["On ", field("host.name"), ": ", field("user.domain")] },
    }),
  ];
  const events = [
    event(0, { process: { name: "explorer.exe" } }, 1),
    event(
      1,
      { process: { name: "mimikatz.exe" }, "host.name": "ws1", user: { name: "Eve" }, source: { ip: "10.0.0.1" } },
      2,
    ),
  ];
  expect(evaluate(ruleSet(rules), events)).toEqual([
    {
      kind: "alert",
      alert: {
        "@timestamp": "2026-01-05T00:01:00.000Z",
        event: { kind: "alert", severity: 47 },
        message: "On ws1: –",
        rule: { id: "m.r", name: "Credential dumper", ruleset: "m", version: "1" },
        tags: ["credentials"],
        threat: {
          framework: "MITRE ATT&CK",
          tactic: {
            id: ["TA0006"],
            name: ["Credential Access"],
            reference: ["https://attack.mitre.org/tactics/TA0006/"],
          },
          technique: {
            id: ["T1003", "T1999"],
            name: ["OS Credential Dumping"],
            reference: ["https://attack.mitre.org/techniques/T1003/", "https://attack.mitre.org/techniques/T1999/"],
            subtechnique: {
              id: ["T1003.001"],
              name: ["LSASS Memory"],
              reference: ["https://attack.mitre.org/techniques/T1003/001/"],
            },
          },
        },
        related: { ip: ["10.0.0.1"], user: ["Eve"], hosts: ["ws1"] },
        user: { name: "Eve" },
        source: { ip: "10.0.0.1" },
        process: { name: "mimikatz.exe" },
        host: { name: "ws1" },
        tocsin: {
          alert: {
            id: expect.stringMatching(/^[0-9a-f]{32}$/),
            severity: "medium",
            risk: 0,
            key: {},
            count: 1,
            events: [{ file: "events.ndjson", line: 2, time: "2026-01-05T00:01:00.000Z" }],
            events_total: 1,
            include: {},
          },
        },
      },
    },
  ]);
});
