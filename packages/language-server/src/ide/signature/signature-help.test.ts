import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { signatureHelp } from "./signature-help.ts";

const head = 'source s typed by ecs\nmacro both(one, two) means one is two\nlookup asset key host [{ host: "a" }]\n';

function helpAt(condition: string): string | undefined {
  const { view, offset } = toMarkedView(`${head}rule r {\n  when any s where ${condition}`);
  const help = signatureHelp(view, offset);
  return help && `${help.signature.label} · ${help.signature.parameters[help.active] ?? "nothing"}`;
}

test("a function is told with the value at the place", () => {
  expect(helpAt("part(user.name, <|>")).toBe("part(text, literal text, literal number): text · literal text");
  expect(helpAt('join("-", a, b, <|>')).toBe("join(literal text, any …): text · any …");
});

test("of calls in each other the innermost is told", () => {
  expect(helpAt("part(lower(<|>")).toMatch(/^lower/);
  expect(helpAt("part(lower(user.name), <|>")).toMatch(/^part.*literal text$/);
});

test("macros and lookups are told by the names of their values", () => {
  expect(helpAt("both(user.name, <|>")).toBe("both(one, two) · two");
  expect(helpAt("asset(<|>")).toBe("asset(host) · host");
});

test("outside of a call there is nothing", () => {
  expect(helpAt("lower(user.name) is <|>")).toBeUndefined();
  expect(helpAt("(a is 1 and <|>")).toBeUndefined();
});

test("commas of a list in a call are not those of the call", () => {
  expect(helpAt('both(["a", "b"], <|>')).toBe("both(one, two) · two");
});
