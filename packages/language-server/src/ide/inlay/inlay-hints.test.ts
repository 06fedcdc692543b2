import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { inlayHints } from "./inlay-hints.ts";

const head = 'source logins typed by ecs\nlist bad of text ["a", "b"]\n';

/** The text with its hints in it. */
function shown(rest: string): string {
  const { view } = toMarkedView(head + rest);
  const { text } = view.file;
  const hints = inlayHints(view, { start: 0, end: text.length }).toSorted((a, b) => b.offset - a.offset);
  const whole = hints.reduce((all, { offset, label }) => `${all.slice(0, offset)}⟨${label}⟩${all.slice(offset)}`, text);
  return whole.slice(head.length);
}

test("a derived name shows its type", () => {
  expect(shown("rule r {\n  derive n as length(user.name)\n  when any logins\n}")).toContain("derive n⟨: number⟩ as");
  expect(shown("rule r {\n  derive n as either(source.ip, host.ip)\n  when any logins\n}")).toContain(
    "derive n⟨: address⟩ as",
  );
});

test("a list shows its size where it is used", () => {
  expect(shown("rule r { when any logins where user.name in bad severity low }")).toContain("in bad⟨(2)⟩ severity");
});

test.each([
  ["at least 5 logins per user.name within 5 minutes⟨keeps 5 per key⟩"],
  ["at least 5 distinct host.name of logins within 5 minutes⟨keeps 5 in all⟩"],
  ["count of logins per user.name every 1 hour⟨keeps 336 blocks per key⟩ exceeds 4 times usual over 14 days"],
  ["sequence per user.name within 1 hour⟨keeps 2 steps per key⟩ { a: logins then b: logins }"],
  ["all within 1 hour⟨keeps 2 steps in all⟩ { a: logins b: logins }"],
  ["no logins per host.name for 20 minutes⟨keeps 1 time per key⟩"],
  ["any logins with new user.name over 30 days⟨keeps 30 days⟩"],
  ["any logins"],
])("a rule shows the state that it keeps: %s", (trigger) => {
  expect(shown(`rule r {\n  when ${trigger.replace(/⟨.*⟩/, "")}\n}`)).toContain(`when ${trigger}\n`);
});

test("only what lies in the span that is shown is told", () => {
  const { view } = toMarkedView(`${head}rule r { when any logins where user.name in bad severity low }`);
  expect(inlayHints(view, { start: 0, end: 10 })).toEqual([]);
});
