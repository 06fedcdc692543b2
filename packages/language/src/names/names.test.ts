import { partsOf } from "@tocsin/core";
import { expect, test } from "vitest";
import { compileText, compileTexts } from "../compile/compiled.test-data.ts";

const source = "source logs typed by untyped\n";

function rule(where: string, name = "example"): string {
  return `rule ${name} {\n  when any logs where ${where}\n  severity low\n}\n`;
}

function codes({ diagnostics }: ReturnType<typeof compileTexts>): string[] {
  return diagnostics.filter(({ code }) => code !== "TOC4005").map(({ code, place }) => `${code} ${place?.file}`);
}

test("a file without a module belongs to one named after the file", () => {
  const { ruleSet } = compileTexts({ "rules/2-Sign in.tocsin": source + rule("f is 1") });
  expect(ruleSet.rules.map(({ id }) => id)).toEqual(["_2_sign_in.example"]);
});

test("files of one module share their names", () => {
  const files = { "a.tocsin": `module m\n${source}`, "b.tocsin": `module m\n${rule("f is 1")}` };
  expect(compileTexts(files).ruleSet.rules).toMatchObject([
    { id: "m.example", trigger: { events: { source: "m.logs" } } },
  ]);
});

test("names of any kind can be imported", () => {
  const shared = `module shared\n${source}list names of text ["a"]\nmacro is_a(f) means f in names\nderive who as user\n`;
  const files = {
    "a.tocsin": shared,
    "b.tocsin": `module m\nuse logs, is_a, who from shared\n${rule("is_a(who)")}`,
  };
  const { ruleSet, diagnostics } = compileTexts(files);
  expect(diagnostics.map(({ code }) => code)).toEqual(["TOC4005"]);
  expect(ruleSet.lists).toMatchObject([{ name: "shared.names" }]);
  expect(ruleSet.rules).toMatchObject([
    {
      trigger: { events: { where: { subjects: [{ path: "user" }], objects: [{ op: "list", list: "shared.names" }] } } },
    },
  ]);
});

test("a condition of a macro says where the macro says it", () => {
  const text = `${source}macro is_a(f) means f is "a"\n${rule("is_a(user)")}`;
  const { trigger } = compileText(text).ruleSet.rules[0]!;
  const { at } = partsOf(trigger)[0].events.where!;
  expect(text.slice(at.start, at.end)).toBe('f is "a"');
});

test("a macro's arguments keep the meaning that they have where they are written", () => {
  const text = `${source}macro inner(f) means f is "x"\nmacro outer(f, g) means inner(g) and f is "y"\n${rule("outer(a, b)")}`;
  expect(compileText(text).ruleSet.rules).toMatchObject([
    { trigger: { events: { where: { of: [{ subjects: [{ path: "b" }] }, { subjects: [{ path: "a" }] }] } } } },
  ]);
});

test("a list can be handed to a macro", () => {
  const text = `${source}list names of text ["a"]\nmacro among(f, list_of) means f in list_of\n${rule("among(user, names)")}`;
  expect(compileText(text).ruleSet.rules).toMatchObject([
    { trigger: { events: { where: { objects: [{ list: "example.names" }] } } } },
  ]);
});

test("two rules of one name are an error that names the first place, and the first one counts", () => {
  const files = { "a.tocsin": `module m\n${source}${rule("f is 1")}`, "b.tocsin": `module m\n${rule("f is 2")}` };
  const compilation = compileTexts(files);
  expect(codes(compilation)).toEqual(["TOC2003 b.tocsin"]);
  expect(compilation.diagnostics.find(({ code }) => code === "TOC2003")?.message).toContain("a.tocsin:3");
  expect(compilation.ruleSet.rules).toHaveLength(1);
});

test("a misspelt source takes out its rule alone, and offers the name that is there", () => {
  const compilation = compileText(
    `${source}${rule("f is 1")}${rule("f is 1", "other").replace("any logs", "any lgos")}`,
  );
  expect(compilation.diagnostics.find(({ code }) => code === "TOC2005")).toMatchObject({
    fix: { title: "Change to logs" },
  });
  expect(compilation.ruleSet.rules.map(({ name }) => name)).toEqual(["example"]);
});

test("a name of another module is offered as an import", () => {
  const files = { "a.tocsin": `module shared\n${source}`, "b.tocsin": `module m\n\n${rule("f is 1")}` };
  const unknown = compileTexts(files).diagnostics.find(({ code }) => code === "TOC2005");
  expect(unknown?.fix).toEqual({
    title: "Import logs from shared",
    edits: [{ place: { file: "b.tocsin", start: 8, end: 8 }, newText: "\nuse logs from shared" }],
  });
});

test("what a broken import should have brought is not complained of again", () => {
  const text = `use names, is_a from nowhere\n${source}${rule("f in names and is_a(f)")}`;
  const compilation = compileText(text);
  expect(codes(compilation)).toEqual(["TOC2001 example.tocsin"]);
  expect(compilation.ruleSet.rules).toEqual([]);
});

test("an import that hides a name of its own module is an error", () => {
  const files = {
    "a.tocsin": 'module shared\nlist names of text ["a"]',
    "b.tocsin": 'module m\nuse names from shared\nlist names of text ["b"]',
  };
  expect(codes(compileTexts(files))).toEqual(["TOC2016 b.tocsin"]);
});

test("macros and derived names in a circle are reported once, however long the circle", () => {
  const macros = `macro a(f) means b(f)\nmacro b(f) means c(f)\nmacro c(f) means a(f)\n`;
  expect(codes(compileText(`${macros}${source}${rule("a(user)")}${rule("c(user)", "other")}`))).toEqual([
    "TOC2009 example.tocsin",
  ]);
  expect(codes(compileText(`derive x as lower(y)\nderive y as upper(x)\n${source}${rule('x is "a"')}`))).toEqual([
    "TOC2009 example.tocsin",
  ]);
});

test("a rule's derived name that names itself is a circle", () => {
  const text = source + rule('x is "a"').replace("  when", "  derive x as lower(x)\n  when");
  expect(codes(compileText(text))).toContain("TOC2009 example.tocsin");
});

test("macros that double each other end in an error, soon", () => {
  const macros = Array.from({ length: 60 }, (_, at) => `macro m${at + 1}(f) means m${at}(f) or m${at}(f)`).join("\n");
  const text = `macro m0(f) means f is "a"\n${macros}\n${source}${rule("m60(user)")}`;
  expect(codes(compileText(text))).toEqual(["TOC2022 example.tocsin"]);
});

test("a long chain of macros ends in an error", () => {
  const macros = Array.from({ length: 5000 }, (_, at) => `macro m${at + 1}(f) means not m${at}(f)`).join("\n");
  const text = `macro m0(f) means f is "a"\n${macros}\n${source}${rule("m5000(user)")}`;
  expect(codes(compileText(text))).toEqual(["TOC2022 example.tocsin"]);
});

test("the macros that a macro names are checked although nobody uses it", () => {
  expect(codes(compileText(`macro a(f) means bb(f)\nmacro b(f) means lenght(f) > 3\n`))).toEqual([
    "TOC2007 example.tocsin",
    "TOC2008 example.tocsin",
  ]);
});

test("a list, macro or derived name that hides a top-level field is an error where it is declared", () => {
  const ecs = "source logs typed by ecs\n";
  expect(codes(compileText(`${ecs}list process of text ["a"]\n`))).toEqual(["TOC2011 example.tocsin"]);
  expect(codes(compileText(`${ecs}  derive user as host.name\n`))).toEqual(["TOC2011 example.tocsin"]);
  const deriving = rule('user.name is "a"').replace("  when", "  derive host as user.name\n  when");
  expect(codes(compileText(ecs + deriving))).toEqual(["TOC2011 example.tocsin"]);
  expect(codes(compileText(`list process of text ["a"]\n${source}`))).toEqual([]);
});

test("a list where a source is expected is named for what it is", () => {
  expect(codes(compileText('list logs of text ["a"]\n' + rule("f is 1")))).toEqual(["TOC2024 example.tocsin"]);
});

test("the outcome does not depend on the order of the files", () => {
  const files: [string, string][] = [
    ["b.tocsin", `module m\n${rule("f is 2", "second")}${rule("g is", "third")}`],
    ["a.tocsin", `module m\n${source}${rule("f is 1", "first")}${rule("f is 1", "second")}`],
  ];
  const [one, other] = [compileTexts(Object.fromEntries(files)), compileTexts(Object.fromEntries(files.toReversed()))];
  expect(one.ruleSet).toEqual(other.ruleSet);
  expect(one.diagnostics).toEqual(other.diagnostics);
});

test("exceptions of their own file belong to the rule that they name, and see their own names", () => {
  const files = {
    "a.tocsin": `module m\n${source}${rule("f is 1")}`,
    "b.tocsin": `module site\nlist probes of text ["p"]\nexceptions for m.example {\n  except when host in probes because "probes"\n}\n`,
  };
  expect(compileTexts(files).ruleSet.rules).toMatchObject([
    { exceptions: [{ because: "probes", when: { objects: [{ list: "site.probes" }] }, at: { file: "b.tocsin" } }] },
  ]);
});

test("an exception with an error takes its rule out", () => {
  const files = {
    "a.tocsin": `module m\n${source}${rule("f is 1")}`,
    "b.tocsin": `module site\nexceptions for m.example {\n  except when host in probes because "probes"\n}\n`,
  };
  const compilation = compileTexts(files);
  expect(codes(compilation)).toEqual(["TOC2006 b.tocsin"]);
  expect(compilation.ruleSet.rules).toEqual([]);
});
