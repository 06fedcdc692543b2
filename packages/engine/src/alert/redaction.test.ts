import type { Alert, JsonObject, Redaction, Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { createProgram } from "../program.ts";
import { redactEvent } from "../explain/redact-event.ts";
import { createStage } from "../stage/create-stage.ts";
import { event, field, keyPart, nowhere, oneEvent, rule, ruleSet } from "../test-rules.ts";

const mail = "Alice.Smith@Corp.example";
const body: JsonObject = {
  user: { email: mail, name: mail, full_name: `Alice <${mail}>` },
  source: { ip: "203.0.113.77" },
};

function rules(redactions: readonly Redaction[]) {
  const trigger: Trigger = {
    kind: "count",
    events: oneEvent().events,
    atLeast: 1,
    per: [keyPart("user.email")],
    within: 1000,
  };
  const lowered = { op: "call", name: "lower", arguments: [field("user.email")], type: "text" } as const;
  return ruleSet([
    rule(trigger, {
      alert: {
        title: ["By ", { op: "key", index: 0, type: "text" }, " / ", lowered, " / ", field("user.full_name")],
        include: [{ name: "mails", what: "values", of: lowered, at: nowhere }],
        redactions,
      },
    }),
  ]);
}

function alertOf(redaction: Redaction, pseudonymKey?: string): Alert {
  return evaluate(rules([redaction]), [event(0, body)], { pseudonymKey })[0]!.alert;
}

function redact(how: "drop" | "hash" | "keep domain", path = "user.email"): Redaction {
  return { field: path, how, at: nowhere };
}

test("keep domain leaves the domain, wherever the value would show", () => {
  const alert = alertOf(redact("keep domain"));
  const kept = "…@Corp.example";
  expect(alert.message).toBe(`By ${kept} / …@corp.example / Alice <${kept}>`);
  expect(alert.tocsin.alert.key).toEqual({ "user.email": kept });
  expect(alert.tocsin.alert.include["mails"]).toEqual(["…@corp.example"]);
  expect(alert["user"]).toEqual({ email: kept, name: kept, full_name: `Alice <${kept}>` });
  expect(alert["related"]).toEqual({ ip: ["203.0.113.77"], user: [kept] });
});

test("drop leaves nothing of the value anywhere", () => {
  const alert = alertOf(redact("drop"));
  expect(alert.message).toBe("By – / – / Alice <…>");
  expect(JSON.stringify(alert).toLowerCase()).not.toContain("alice.smith");
  expect(alert.tocsin.alert.key).toEqual({});
});

test("redacting an object redacts what is in it", () => {
  const alert = alertOf(redact("drop", "user"));
  expect(JSON.stringify(alert).toLowerCase()).not.toContain("alice");
  expect(alert["user"]).toBeUndefined();
});

test("keep first and keep last leave characters and say that there were more", () => {
  const first = alertOf({ field: "source.ip", how: "keep first", characters: 4, at: nowhere });
  expect([first["source"], first["related"]]).toMatchObject([{ ip: "203.…" }, { ip: ["203.…"] }]);
  const last = alertOf({ field: "user.email", how: "keep last", characters: 2, at: nowhere });
  expect(last["user"]).toMatchObject({ email: "…le" });
});

test("hash shows a pseudonym that is the same for every spelling and depends on the key", () => {
  const pseudonym = (key: string) => (alertOf(redact("hash"), key)["user"] as JsonObject)["email"];
  expect(pseudonym("k1")).toMatch(/^[0-9a-f]{32}$/);
  expect(pseudonym("k1")).not.toBe(pseudonym("k2"));
  expect(alertOf(redact("hash"), "k1").tocsin.alert.include["mails"]).toEqual([pseudonym("k1")]);
});

test("hash without a key drops the value, and a diagnostic says so", () => {
  expect(JSON.stringify(alertOf(redact("hash"))).toLowerCase()).not.toContain("alice.smith");
  const { diagnostics } = createStage(createProgram(rules([redact("hash")])));
  expect(diagnostics.map(({ code }) => code)).toEqual(["TOC5001"]);
  expect(diagnostics[0]?.message).toContain("user.email");
});

test("ids and suppression keep using the true value", () => {
  const [plain] = evaluate(rules([]), [event(0, body)]);
  expect(alertOf(redact("drop")).tocsin.alert.id).toBe(plain?.alert.tocsin.alert.id);
});

test("what is made of a redacted field is redacted too, also as a key; a column of a lookup is not", () => {
  const domain = { op: "call", name: "domain", arguments: [field("user.email")], type: "text" } as const;
  const owner = { op: "lookup", lookup: "m.asset", key: field("user.email"), column: "owner", type: "text" } as const;
  const lookup = { name: "m.asset", key: "mail", rows: [{ mail, owner: "ann" }], version: "0" };
  const trigger: Trigger = {
    kind: "count",
    events: oneEvent().events,
    atLeast: 1,
    per: [{ name: "domain(user.email)", expression: domain, maybe: false }],
    within: 1000,
  };
  const title = [{ op: "key", index: 0, type: "text" } as const, " ", owner];
  const dropping = rule(trigger, { alert: { title, redactions: [redact("drop")] } });
  const [emission] = evaluate(ruleSet([dropping], { lookups: [lookup] }), [event(0, body)]);
  expect(emission?.alert.message).toBe("– ann");
  expect(emission?.alert.tocsin.alert.key).toEqual({});
});

test("an event shown beside a rule is redacted as the rule's alerts are", () => {
  const shown = redactEvent(createProgram(rules([redact("keep domain")])), "m.r", event(0, body));
  expect(shown).toMatchObject({ user: { email: "…@Corp.example", name: "…@Corp.example" }, source: body["source"] });
});
