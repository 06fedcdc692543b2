import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Rule texts that tests start from: a file with every form of the language, the examples, and the right ones of the messages. */
export function readRuleTexts(): readonly { readonly file: string; readonly text: string }[] {
  const everyForm = "packages/language/src/every-form.tocsin";
  const examples = readdirSync(join(root, "examples/rules"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tocsin"))
    .map((file) => `examples/rules/${file}`);
  const files = [everyForm, ...examples].map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  return [...files, ...readPages()];
}

/** The right examples on the pages of messages. */
function readPages(): { file: string; text: string }[] {
  const folder = join(root, "packages/core/messages");
  return readdirSync(folder)
    .filter((file) => /^TOC1\d{3}\.md$/.test(file))
    .map((file) => {
      const page = readFileSync(join(folder, file), "utf8");
      return { file, text: /## Right\n\n```tocsin\n(.*?)^```/ms.exec(page)?.[1] ?? "" };
    });
}
