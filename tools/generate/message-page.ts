/** One diagnostic code, as its page in `packages/core/messages` gives it. */
export interface MessagePage {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Of a lint, what it is called in `tocsin.yaml`: `rule-without-test`. */
  readonly name?: string;
  /** The message with its `{holes}`. */
  readonly template: string;
  /** The names of the holes, each once, in order of appearance. */
  readonly parameters: readonly string[];
  /** The first paragraph of the explanation, on one line. */
  readonly why: string;
  readonly wrong: Example;
  readonly right: Example;
}

export interface Example {
  /** The word after the fence: `tocsin`, `console`, `ndjson` … */
  readonly language: string;
  readonly text: string;
}

export type ParsedPage = { readonly page: MessagePage } | { readonly problems: readonly string[] };

type Severity = (typeof severities)[number];

const severities = ["error", "warning", "information", "hint"] as const;
const firstCodeWithoutRule = 5000;

/** Reads a page. `fileName` is the name without folder; each problem is a sentence for the author of the page. */
export function parseMessagePage(fileName: string, text: string): ParsedPage {
  const problems: string[] = [];
  const fail = (problem: string) => void problems.push(`${fileName}: ${problem}`);
  const [intro = "", ...sections] = splitSections(text.replaceAll("\r\n", "\n"));
  const paragraphs = intro.split(/\n{2,}/).map((paragraph) => paragraph.trim());

  const heading = /^# (TOC\d{4}): (.+)$/.exec(paragraphs[0] ?? "");
  if (heading === null) fail("the first line must be '# TOCnnnn: title'.");
  const [, code = "", title = ""] = heading ?? [];
  if (heading !== null && fileName !== `${code}.md`) fail(`the file must be named ${code}.md, after its code.`);

  const [severityLine = "", nameLine] = (paragraphs[1] ?? "").split("\n");
  const severity = toSeverity(severityLine);
  if (severity === undefined) fail(`the second paragraph must be 'severity: ' and one of ${severities.join(", ")}.`);
  const name = nameLine === undefined ? undefined : /^name: ([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(nameLine)?.[1];
  if (nameLine !== undefined && name === undefined)
    fail("below the severity may stand 'name: ' and words-with-hyphens.");
  if (isLint(code) && name === undefined) fail("a lint needs a line 'name: ' below its severity.");

  const template = toTemplate(paragraphs[2] ?? "");
  if (template === undefined) fail("the third paragraph must be the message, one line that begins with '> '.");

  const why = (paragraphs[3] ?? "").replaceAll("\n", " ");
  if (why === "") fail("an explanation must follow the message: why it matters and what to do.");

  const wrong = toExample(sections, "Wrong");
  const right = toExample(sections, "Right");
  for (const [name, example] of [["Wrong", wrong] as const, ["Right", right] as const]) {
    if (example === undefined) fail(`the section '## ${name}' with a fenced block is missing.`);
    else if (isAboutRules(code) && example.language !== "tocsin")
      fail(`the block under '## ${name}' must be 'tocsin'.`);
  }

  if (severity === undefined || template === undefined || wrong === undefined || right === undefined)
    return { problems };
  if (problems.length > 0) return { problems };
  return { page: { code, title, severity, name, template, parameters: toParameters(template), why, wrong, right } };
}

/** Whether the code comes from a rule text, so that its examples are rule files. */
export function isAboutRules(code: string): boolean {
  return Number(code.slice(3)) < firstCodeWithoutRule;
}

/** Whether the code is one that a project may set the severity of, so that it has a name. */
function isLint(code: string): boolean {
  return code.startsWith("TOC4");
}

/** The text before the first `## `, then one entry per section, beginning with its name. Fenced lines are not headings. */
function splitSections(text: string): string[] {
  const parts: string[][] = [[]];
  let fenced = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    if (!fenced && line.startsWith("## ")) parts.push([line.slice(3)]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join("\n"));
}

function toSeverity(paragraph: string): Severity | undefined {
  return severities.find((severity) => paragraph === `severity: ${severity}`);
}

function toTemplate(paragraph: string): string | undefined {
  return /^> (.+)$/.exec(paragraph)?.[1];
}

function toExample(sections: readonly string[], name: string): Example | undefined {
  const section = sections.find((text) => text.startsWith(`${name}\n`));
  const block = section === undefined ? null : /^```(\w+)\n(.*?)^```$/ms.exec(section);
  if (block === null) return undefined;
  const [, language = "", text = ""] = block;
  return { language, text };
}

function toParameters(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)].map(([, name = ""]) => name))];
}
