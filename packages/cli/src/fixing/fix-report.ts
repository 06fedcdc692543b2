import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Colors } from "../terminal/terminal.ts";
import { toChangedLines } from "./changed-lines.ts";
import type { FixedRules } from "./fix-rules.ts";

/** What was mended, a line each: `fixed TOC4001 in rules/a.tocsin: Change to is`. */
export function toFixReport({ fixed, texts }: FixedRules, isDryRun: boolean, colors: Colors): string {
  const verb = isDryRun ? "would fix" : "fixed";
  const lines = fixed.map(({ code, place, fix }) => {
    return `${colors.green(`${verb} ${code}`)} in ${toPrintable(place?.file ?? "")}: ${toPrintable(fix?.title ?? "")}\n`;
  });
  const total = `${toCounted(fixed.length, "problem")} ${isDryRun ? "would be fixed" : "fixed"} in ${toCounted(texts.size, "file")}.\n\n`;
  return `${lines.join("")}${total}`;
}

/** The lines that a file would lose and gain, with their places. */
export function toDiff({ texts }: FixedRules, before: ReadonlyMap<string, string>, colors: Colors): string {
  return [...texts]
    .flatMap(([file, text]) =>
      toChangedLines(before.get(file) ?? "", text).flatMap(({ line, removed, added }) => [
        colors.bold(`${toPrintable(file)}:${line}`),
        ...removed.map((old) => colors.red(`- ${toPrintable(old)}`)),
        ...added.map((now) => colors.green(`+ ${toPrintable(now)}`)),
        "",
      ]),
    )
    .map((line) => `${line}\n`)
    .join("");
}
