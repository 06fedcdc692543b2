import type { Diagnostic } from "@tocsin/core";
import { compile, type CompileHost } from "@tocsin/language";
import { expect, test } from "vitest";
import { fixRules, type Check } from "./fix-rules.ts";

const host: CompileHost = { readText: () => ({ error: "no such file" }), resolve: (_, path) => path };

/** Mends rule texts, with the texts of a disk that nobody writes. */
function mend(files: Readonly<Record<string, string>>) {
  const check: Check = (texts) => {
    const all = new Map([...Object.entries(files), ...texts]);
    const { diagnostics } = compile(
      [...all].map(([file, text]) => ({ file, text })),
      host,
    );
    return { diagnostics, texts: all };
  };
  return fixRules(Object.keys(files), check);
}

const source = "module m\nsource logs typed by untyped\n";

function toRule(where: string): string {
  return `${source}rule r { when any logs where ${where} severity low }\n`;
}

/** The condition of the only rule after mending. */
function mended(where: string): string {
  const text = mend({ "a.tocsin": toRule(where) }).texts.get("a.tocsin");
  return / where (.*) severity low/s.exec(text ?? toRule(where))?.[1] ?? "";
}

test("what means the same in fewer words is put so", () => {
  expect(mended('f like "cmd.exe"')).toBe('f is "cmd.exe"');
  expect(mended('f not like exactly "cmd.exe"')).toBe('f is not exactly "cmd.exe"');
  expect(mended("port is exactly 22")).toBe("port is 22");
  expect(mended("ip in 10.1.2.3/8")).toBe("ip in 10.0.0.0/8");
  expect(mended("status is 5")).toBe("`status` is 5");
});

test("parts that change nothing are taken out, until none is left", () => {
  expect(mended('f is "a" or f is "b" or f is "a"')).toBe('f is "a" or f is "b"');
  expect(mended('f is "a" and (g is "b" or f is "a")')).toBe('f is "a"');
  expect(mended('f starts with "ab" and f like "ab" or f is "ab"')).not.toContain("like");
});

test("what may have been meant otherwise is left to a person", () => {
  expect(mended("port between 9 and 1")).toBe("port between 9 and 1");
  expect(mended('f is "*cmd.exe"')).toBe('f is "*cmd.exe"');
});

test("an import that nothing uses goes, with its line where it is the last", () => {
  const shared = "module shared\nmacro x(f) means f is 1\nmacro y(f) means f is 2\n";
  const user = "module user\nuse x, y from shared\nsource logs typed by untyped\n";
  const used = mend({ "shared.tocsin": shared, "user.tocsin": user });
  expect(used.texts.get("user.tocsin")).toBe("module user\nsource logs typed by untyped\n");
});

test("a comment in the way is never lost", () => {
  const where = 'f is "a" # the usual\n or f is "a"';
  expect(mended(where)).toBe(where);
});

test("a file that does not parse is left alone, and others are mended", () => {
  const broken = `${toRule('f like "x"').replace("module m", "module b")}rule { }\n`;
  const { texts } = mend({ "a.tocsin": toRule('f like "x"'), "b.tocsin": broken });
  expect([...texts.keys()]).toEqual(["a.tocsin"]);
});

test("it tells what it mended and what is left to say", () => {
  const { fixed, left } = mend({ "a.tocsin": toRule('f like "x" and port between 9 and 1') });
  expect(fixed.map(({ code }) => code)).toEqual(["TOC4001"]);
  expect(left.diagnostics.map(({ code }) => code).filter((code) => code !== "TOC4005")).toEqual(["TOC4003"]);
});

const place = { file: "a.tocsin", start: 0, end: 1 };
const fixable = (newText: string, severity: Diagnostic["severity"] = "warning"): Diagnostic => ({
  code: "TOC4001",
  severity,
  message: "",
  place,
  fix: { title: "", edits: [{ place, newText }], safe: "same meaning" },
});

test("fixes that undo each other come to an end", () => {
  const { fixed } = fixRules(["a.tocsin"], (texts) => {
    const all = new Map([["a.tocsin", "x"], ...texts]);
    return { diagnostics: [fixable(all.get("a.tocsin") === "x" ? "y" : "x")], texts: all };
  });
  expect(fixed).toHaveLength(10);
});

test("a fix after which there are more errors is not applied", () => {
  const { texts, fixed } = fixRules(["a.tocsin"], (given) => {
    const all = new Map([["a.tocsin", "x"], ...given]);
    const error: Diagnostic = { code: "TOC3001", severity: "error", message: "", place };
    return { diagnostics: all.get("a.tocsin") === "x" ? [fixable("y")] : [error], texts: all };
  });
  expect([texts.size, fixed.length]).toEqual([0, 0]);
});

test("fixes that change the same characters are applied one after the other", () => {
  const seen: string[] = [];
  fixRules(["a.tocsin"], (given) => {
    const all = new Map([["a.tocsin", "x"], ...given]);
    const text = all.get("a.tocsin") ?? "";
    seen.push(text);
    return { diagnostics: text === "x" ? [fixable("y"), fixable("z")] : [], texts: all };
  });
  expect(seen).toEqual(["x", "y"]);
});
