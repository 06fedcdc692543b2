import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type CompileHost } from "@tocsin/language";
import { describe, expect, test } from "vitest";
import { isAboutRules, parseMessagePage, type MessagePage } from "../../tools/generate/message-page.ts";
import { root } from "../frame/run-command.ts";

// The pages are what users are sent to: their wrong example must give their message, their right one none.

const folder = join(root, "packages/core/messages");
const pages = readdirSync(folder)
  .filter((name) => /^TOC\d{4}\.md$/.test(name))
  .flatMap((name): MessagePage[] => {
    const parsed = parseMessagePage(name, readFileSync(join(folder, name), "utf8"));
    return "page" in parsed && isAboutRules(parsed.page.code) ? [parsed.page] : [];
  });

/** The files that examples name. */
const fixtures: Readonly<Record<string, string>> = {
  "fixtures/hashes.csv": "sha256,name\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,empty\n",
  "fixtures/doors.json": '{"fields": {"door.state": {"type": "text", "seen": ["closed", "forced", "open"]}}}',
  "fixtures/names.txt": "ada\nbob\n",
  "fixtures/too-many.txt": "a\n".repeat(1_000_001),
};

const host: CompileHost = {
  readText: (path) => {
    const text = fixtures[path];
    return text === undefined ? { error: "no such file" } : { text };
  },
  resolve: (_fromFile, path) => (path.startsWith("..") ? undefined : path),
};

/** Most examples leave out the tests of their rules, to be short. */
const ruleWithoutTest = "TOC4005";

/** A day on which the exceptions of some examples are over. */
const today = Date.UTC(2026, 0, 5);

function codesOf(text: string, about: string): string[] {
  const { diagnostics } = compile([{ file: "example.tocsin", text }], host, { today });
  const codes = new Set<string>(diagnostics.map(({ code }) => code));
  const isAside = (code: string) => code === ruleWithoutTest;
  return [...codes].filter((code) => code === about || !isAside(code));
}

describe("the examples on the pages of messages", () => {
  test.each(pages)("$code: what is wrong gives exactly this message", ({ code, wrong }) => {
    expect(codesOf(wrong.text, code)).toEqual([code]);
  });

  test.each(pages)("$code: what is right gives none", ({ code, right }) => {
    expect(codesOf(right.text, code)).toEqual([]);
  });
});
