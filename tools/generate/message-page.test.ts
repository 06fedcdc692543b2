import { describe, expect, test } from "vitest";
import { parseMessagePage } from "./message-page.ts";
import { toMessagesIndex, toMessagesModule } from "./message-table.ts";

const page = `# TOC2004: unknown field

severity: error

> No field \`{field}\` in {schema}, and no other \`{field}\`.

A rule on a field that
does not exist never fires.

More for the reader.

## Wrong

\`\`\`tocsin
## not a heading
rule a {}
\`\`\`

## Right

\`\`\`tocsin
rule b {}
\`\`\`
`;

function problemsOf(fileName: string, text: string): readonly string[] {
  const parsed = parseMessagePage(fileName, text);
  return "problems" in parsed ? parsed.problems : [];
}

describe("a page of a message", () => {
  test("gives code, title, severity, message, holes, why and examples", () => {
    expect(parseMessagePage("TOC2004.md", page)).toEqual({
      page: {
        code: "TOC2004",
        title: "unknown field",
        severity: "error",
        template: "No field `{field}` in {schema}, and no other `{field}`.",
        parameters: ["field", "schema"],
        why: "A rule on a field that does not exist never fires.",
        wrong: { language: "tocsin", text: "## not a heading\nrule a {}\n" },
        right: { language: "tocsin", text: "rule b {}\n" },
      },
    });
  });

  test("must be named after its code", () => {
    expect(problemsOf("TOC2005.md", page)).toEqual(["TOC2005.md: the file must be named TOC2004.md, after its code."]);
  });

  test.each(["Wrong", "Right"])("must have the section %s", (name) => {
    expect(problemsOf("TOC2004.md", page.replace(`## ${name}`, "## Other"))).toEqual([
      `TOC2004.md: the section '## ${name}' with a fenced block is missing.`,
    ]);
  });

  test("must have a severity that exists", () => {
    expect(problemsOf("TOC2004.md", page.replace("severity: error", "severity: bad"))).toHaveLength(1);
  });

  test("must explain", () => {
    expect(problemsOf("TOC2004.md", page.replace(/A rule[^#]+(?=## Wrong)/, ""))).toHaveLength(1);
  });

  test("below 5000 must show rules", () => {
    expect(problemsOf("TOC2004.md", page.replace("```tocsin", "```json"))).toHaveLength(1);
  });
});

describe("what is generated from the pages", () => {
  const parsed = parseMessagePage("TOC2004.md", page);
  const pages = "page" in parsed ? [parsed.page] : [];

  test("the table types the holes of each code", () => {
    expect(toMessagesModule(pages).text).toContain("  TOC2004: { field: string; schema: string };");
  });

  test("the index links each code to its page", () => {
    expect(toMessagesIndex(pages).text).toContain(
      "| [TOC2004](../packages/core/messages/TOC2004.md) | unknown field | error |",
    );
  });
});
