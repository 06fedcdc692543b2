import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface RuleText {
  readonly file: string;
  readonly text: string;
}

/** Rule texts that tests start from: a file with every form of the language, the examples, and the right ones of the messages. */
export function readRuleTexts(): readonly RuleText[] {
  const files = ["packages/language/src/every-form.tocsin", ...listRuleFiles("examples/rules")].map(readText);
  return [...files, ...readPages(/^TOC1\d{3}\.md$/)];
}

/** The rule texts of all other tests: the cases of the specification, and the right examples of all messages about rules. */
export function readOtherRuleTexts(): readonly RuleText[] {
  return [...listRuleFiles("test/spec").map(readText), ...readPages(/^TOC[2-4]\d{3}\.md$/)];
}

function listRuleFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tocsin"))
    .map((file) => `${folder}/${file}`);
}

function readText(file: string): RuleText {
  return { file, text: readFileSync(join(root, file), "utf8") };
}

/** The right examples on the pages of messages. */
function readPages(names: RegExp): RuleText[] {
  const folder = join(root, "packages/core/messages");
  return readdirSync(folder)
    .filter((file) => names.test(file))
    .map((file) => {
      const page = readFileSync(join(folder, file), "utf8");
      return { file, text: /## Right\n\n```tocsin\n(.*?)^```/ms.exec(page)?.[1] ?? "" };
    });
}
