import { describe, expect, test } from "vitest";
import { toFileRenameEdits } from "./file-rename.ts";
import { findFolds } from "./folding.ts";
import { formatRange, formatTyped, formatWhole, type TextReplacement } from "./format.ts";
import { markedWorkspace } from "./marked-workspace.test-data.ts";
import { toOutline } from "./outline.ts";
import { findSelections } from "./selection.ts";
import { toSemanticTokens } from "./semantic-tokens.ts";
import { findSymbols } from "./workspace-symbols.ts";

const text = `# A file.
# Of two lines.
module m

source logins is "logs-*"
list vips of text ["a"]

rule spray "Password spray" {
  mitre T1110.003
  when any logins
    where user in vips
  severity high
  test "fires" { given logins { user: "a" } expect 1 alert }
}
`;

test("the outline has what a file declares, and the parts of rules", () => {
  const outline = toOutline(markedWorkspace(text).file);
  expect(outline.map(({ name, kind, detail }) => [name, kind, detail])).toEqual([
    ["logins", "source", undefined],
    ["vips", "list", undefined],
    ["spray", "rule", "Password spray"],
  ]);
  expect(outline[2]?.children.map(({ name, kind }) => [name, kind])).toEqual([["fires", "test"]]);
});

test("symbols are found by letters of their name or title, the best first", () => {
  const { snapshot } = markedWorkspace({ "a.tocsin": text, "b.tocsin": "rule vipers { }" });
  expect(findSymbols(snapshot, "vips").map(({ name }) => name)).toEqual(["vips", "vipers"]);
  expect(findSymbols(snapshot, "vip").map(({ name }) => name)).toEqual(["vipers", "vips"]);
  expect(findSymbols(snapshot, "passw").map(({ name }) => name)).toEqual(["spray"]);
});

test("declarations, clauses of several lines and comments fold", () => {
  const { file } = markedWorkspace(text);
  const lines = findFolds(file).map(({ span, kind }) => {
    const lineOf = (offset: number) => file.lines.positionAt(offset, "utf-16").line;
    return [lineOf(span.start), lineOf(span.end), kind];
  });
  expect(lines).toEqual([
    [0, 1, "comment"],
    [7, 13, "region"],
    [9, 10, "region"],
  ]);
});

test("a selection grows from the word to the whole", () => {
  const { file, offset } = markedWorkspace(text.replace("user in", "us<|>er in"));
  const texts = findSelections(file, offset).map(({ start, end }) => file.text.slice(start, end));
  expect(texts.slice(0, 3)).toEqual(["user", "user in vips", "logins\n    where user in vips"]);
  expect(texts.at(-1)).toBe(file.text);
});

test("every word has the colour of its meaning", () => {
  const { file, snapshot } = markedWorkspace(text);
  const tokens = toSemanticTokens(file, snapshot).map(({ span, kind, isDeclaration }) => {
    return `${file.text.slice(span.start, span.end)} ${kind}${isDeclaration ? "!" : ""}`;
  });
  expect(tokens).toEqual([
    ...["# A file. comment", "# Of two lines. comment", "module keyword", "m module!"],
    ...["source keyword", "logins source!", "is operator", '"logs-*" text'],
    ...["list keyword", "vips list!", "of keyword", "text constant", '"a" text'],
    ...["rule keyword", "spray rule!", '"Password spray" text', "mitre keyword", "T1110.003 technique"],
    ...["when keyword", "any keyword", "logins source", "where keyword", "user field", "in operator", "vips list"],
    ...["severity keyword", "high constant"],
    ...["test keyword", '"fires" text', "given keyword", "logins source", "user field", '"a" text'],
    ...["expect keyword", "1 number"],
    "alert keyword",
  ]);
});

describe("formatting", () => {
  const apply = (source: string, changes: readonly TextReplacement[]) =>
    changes
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), source);
  const untidy = text.replace("  mitre", "     mitre").replace("  severity high", "severity    high");

  test("changes the lines that are not laid out, and no others", () => {
    const { file } = markedWorkspace(untidy);
    const changes = formatWhole(file);
    expect(apply(file.text, changes)).toBe(formatWholeText(text));
    expect(changes.map(({ span }) => file.text.slice(span.start, span.end)).join("")).not.toContain("list vips");
  });

  test("of a range changes nothing outside of its lines", () => {
    const { file, marks } = markedWorkspace(
      `list   <|a|> of text ["b"]\nlist c of text ["d"]\nlist   e of text ["f"]\n`,
    );
    const [range] = marks["example.tocsin"]!.ranges;
    expect(apply(file.text, formatRange(file, range!))).toBe(
      'list a of text ["b"]\nlist c of text ["d"]\nlist   e of text ["f"]\n',
    );
  });

  test("a brace that ends a declaration lays it out, and a new line stands under what it belongs to", () => {
    const closed = markedWorkspace(untidy.replace(/}\n$/, "}<|>\n"));
    expect(apply(closed.file.text, formatTyped(closed.file, closed.offset, "}"))).toContain("\n  severity high");
    const open = markedWorkspace("rule r {\n<|>\n");
    expect(apply(open.file.text, formatTyped(open.file, open.offset, "\n"))).toBe("rule r {\n  \n");
  });

  function formatWholeText(source: string): string {
    const { file } = markedWorkspace(source);
    return apply(source, formatWhole(file));
  }
});

describe("when files move, rules name them where they are", () => {
  const files = {
    "a.tocsin": 'list names from "data/names.csv" column "name"\n',
    "data/names.csv": "name\na\n",
    "b.tocsin": "use names from a\nmacro known(f) means f in names\n",
  };
  const edits = (from: string, to: string) => {
    const { snapshot } = markedWorkspace(files);
    const moves = [{ from: `/rules/${from}`, to: `/rules/${to}` }];
    return toFileRenameEdits(snapshot, moves).map(({ file, span, newText }) => {
      return [file, snapshot.files.get(file)!.text.slice(span.start, span.end), newText];
    });
  };

  test("a list that is renamed, alone or with its folder", () => {
    expect(edits("data/names.csv", "data/people.csv")).toEqual([
      ["/rules/a.tocsin", "data/names.csv", "data/people.csv"],
    ]);
    expect(edits("data", "lists")).toEqual([["/rules/a.tocsin", "data/names.csv", "lists/names.csv"]]);
  });

  test("a rule file that moves, and the modules that use it by its name", () => {
    expect(edits("a.tocsin", "deep/other.tocsin")).toEqual([
      ["/rules/a.tocsin", "data/names.csv", "../data/names.csv"],
      ["/rules/b.tocsin", "a", "other"],
    ]);
  });
});
