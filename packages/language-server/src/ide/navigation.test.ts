import { describe, expect, test } from "vitest";
import { findDefinitions } from "./definition.ts";
import { markedWorkspace, type MarkedWorkspace } from "./marked-workspace.test-data.ts";
import { listReferences } from "./references.ts";
import { toRenaming } from "./rename.ts";

/** The texts of places, each with what stands around it on its line. */
function shown(
  { snapshot }: MarkedWorkspace,
  places: readonly { file: string; span: { start: number; end: number } }[],
) {
  return places.map(({ file, span }) => {
    const { text } = snapshot.files.get(file)!;
    const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, text.indexOf("\n", span.start));
    return `${file.slice("/rules/".length)}: ${line.trim()}`;
  });
}

const lists = `module shared
source logins is "logs-*"
  derive who as lower(user)
list vips of text ["a"]
lookup asset key host [{ host: "a", owner: "b" }]
macro is_vip(name) means name in vips
`;

function rule(condition: string, more = ""): string {
  return `module m
use logins, vips, asset, is_vip from shared
rule r {
  when any logins where ${condition}
  severity low
${more}}
`;
}

function define(condition: string, more = ""): string[] {
  const marked = markedWorkspace({ "a.tocsin": lists, "b.tocsin": rule(condition, more) });
  return shown(marked, findDefinitions(marked.snapshot, marked.file, marked.offset));
}

describe("a name leads to its declaration", () => {
  test.each([
    ["a list behind an operator", "user in v<|>ips", 'list vips of text ["a"]'],
    ["a macro", "is_<|>vip(user)", "macro is_vip(name) means name in vips"],
    ["a lookup", 'asset<|>(host).owner is "b"', 'lookup asset key host [{ host: "a", owner: "b" }]'],
    ["a name that the source derives", 'who<|> is "a"', "derive who as lower(user)"],
  ])("%s", (_, condition, expected) => {
    expect(define(condition)).toEqual([`a.tocsin: ${expected}`]);
  });

  test("a field has no declaration, also where a list has its name", () => {
    expect(define('user<|> is "a"')).toEqual([]);
    expect(define('vips<|> is "a"')).toEqual([]);
  });

  test("a step, from a field of it and from what counts it", () => {
    const steps = (include: string) => `module m
use logins from shared
rule r {
  when sequence per user within 5 minutes {
    fails: at least 3 logins
    then ok: logins where ${include}
  }
  severity low
}
`;
    const marked = markedWorkspace({ "a.tocsin": lists, "b.tocsin": steps("host is fa<|>ils.host") });
    expect(shown(marked, findDefinitions(marked.snapshot, marked.file, marked.offset))).toEqual([
      "b.tocsin: fails: at least 3 logins",
    ]);
  });
});

test("the references of a list are those of its module and of the modules that import it", () => {
  const marked = markedWorkspace({
    "a.tocsin": lists.replace("list vips", "list vi<|>ps"),
    "b.tocsin": rule("user in vips and vips is 1"),
    "c.tocsin": 'module other\nlist vips of text ["z"]\nmacro x(f) means f in vips\n',
  });
  const found = listReferences(marked.snapshot, marked.file, marked.offset, { declarations: true });
  expect(shown(marked, found)).toEqual([
    'a.tocsin: list vips of text ["a"]',
    "a.tocsin: macro is_vip(name) means name in vips",
    "b.tocsin: use logins, vips, asset, is_vip from shared",
    "b.tocsin: when any logins where user in vips and vips is 1",
  ]);
});

describe("renaming", () => {
  const rename = (files: Record<string, string>, newName: string) => {
    const marked = markedWorkspace(files);
    const renaming = toRenaming(marked.snapshot, marked.file, marked.offset, newName);
    if ("refused" in renaming) return renaming.refused;
    const texts = new Map([...marked.snapshot.files].map(([path, { text }]) => [path, text]));
    for (const { file, span } of renaming.places.toSorted((a, b) => b.span.start - a.span.start)) {
      const text = texts.get(file)!;
      texts.set(file, text.slice(0, span.start) + newName + text.slice(span.end));
    }
    return [...texts.values()].join("\n");
  };

  test("a macro gets another name in every file", () => {
    const renamed = rename({ "a.tocsin": lists, "b.tocsin": rule("is_v<|>ip(user)") }, "is_important");
    expect(renamed).not.toContain("is_vip");
    expect(renamed.match(/is_important/g)).toHaveLength(3);
  });

  test("a rule gets another name in exceptions and in conditions over alerts", () => {
    const watching = `rule watcher { when any alerts where rule.id in ["m.r", "m.other"] severity low }
exceptions for m.r { except when user is "a" because "b" }
`;
    const renamed = rename(
      { "a.tocsin": lists, "b.tocsin": rule("user is 1").replace("rule r", "rule <|>r"), "c.tocsin": watching },
      "renamed",
    );
    expect(renamed).toContain("rule renamed {");
    expect(renamed).toContain('["m.renamed", "m.other"]');
    expect(renamed).toContain("exceptions for m.renamed");
  });

  test("is refused where the new name is none, or is taken", () => {
    const files = { "a.tocsin": lists, "b.tocsin": rule("user in v<|>ips") };
    expect(rename(files, "Vips")).toContain("is no name");
    expect(rename(files, "when")).toContain("is a word of the language");
    expect(rename(files, "asset")).toContain("already means something");
    expect(rename(files, "user")).toContain("already means something");
    expect(rename(files, "people")).toContain("list people of text");
  });
});
