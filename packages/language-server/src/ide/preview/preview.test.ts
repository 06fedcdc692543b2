import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { preview } from "./preview.ts";

const host = { readEvents: () => ({ error: "there is none" }), textOf: () => "" };

function previewOf(clauses: string, name: string) {
  const { view } = toMarkedView(`module m\nsource logins typed by ecs\nrule r {\n${clauses}\nseverity low }`);
  return preview(view.file, view.linked, `m.r/${name}`, host);
}

const count = `when at least 2 logins per user.name within 5 minutes
  except when user.name is "bot" because "it is one"
  alert { title "{user.name}" }
  test "two" { given 2 of logins { user.name: "ann" } every 1 minute given logins { user.name: "bot" } expect 1 alert }
  test "one" { given logins { user.name: "ann" } expect no alert because when }`;

test("events are told in order, with their keys and what took them", () => {
  const { events } = previewOf(count, "two");
  expect(events.map(({ key, taken }) => [key, taken])).toEqual([
    ["user.name ann", "counts"],
    ["user.name ann", "counts"],
    ["user.name bot", "except: it is one"],
  ]);
  expect(events[1]!.time - events[0]!.time).toBe(60_000);
});

test("alerts are told with their window", () => {
  const { alerts, windows } = previewOf(count, "two");
  expect(alerts).toMatchObject([{ title: "ann", severity: "low", key: "user.name ann" }]);
  expect(windows).toMatchObject([{ key: "user.name ann", label: "alert" }]);
  expect(windows[0]!.to - windows[0]!.from).toBe(300_000);
});

test("a window that nothing has come of is open", () => {
  expect(previewOf(count, "one").windows).toMatchObject([{ key: "user.name ann", label: "open" }]);
});

test("what a rule redacts is not shown", () => {
  const told = previewOf(
    'when any logins alert { drop user.name } test "t" { given logins { user.name: "secret" } expect 1 alert }',
    "t",
  );
  expect(JSON.stringify(told)).not.toContain("secret");
});

test("a test that is not there, or of a rule with errors, is a problem", () => {
  expect(previewOf(count, "three").problem).toBe("There is no such test.");
  expect(previewOf('when any nothing test "t" { given logins expect no alert }', "t").problem).toContain("errors");
});
