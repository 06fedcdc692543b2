import type { ParsedFile } from "../parsed-file.ts";
import type { Comment, FileTree } from "../tree/declarations.ts";
import { Comments, type Commented } from "./comments.ts";
import { emptyLine, hardLine, suffix, type Doc } from "./doc.ts";
import { printDeclaration } from "./print-declaration.ts";
import { printDoc } from "./print-doc.ts";

type Item = FileTree["uses"][number] | FileTree["declarations"][number] | NonNullable<FileTree["module"]>;

/** Declarations that stand without blank lines between them where each takes one line. */
const dense: ReadonlySet<Item["kind"]> = new Set<Item["kind"]>([
  "module",
  "use",
  "list-declaration",
  "lookup",
  "derive",
]);

/**
 * The text of a file in the one layout that there is. Formatting it again changes nothing, every comment stands in it once, and it
 * parses to the same tree, but for the order of clauses. Absent where the text has syntax errors: a half-read rule is left alone.
 */
export function formatFile(parsed: ParsedFile): string | undefined {
  if (parsed.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return undefined;
  const { tree, text } = parsed;
  const comments = new Comments(text, parsed.comments);
  const items: Item[] = [...(tree.module ? [tree.module] : []), ...tree.uses, ...tree.declarations];
  const printed = items.length > 0 ? printItems(items, comments) : [];
  const last = comments.take(0, text.length + 1);
  const end = printFreeComments(last, text, text.length, printed.length > 0 && last.length > 0);
  const formatted = printDoc([printed, end]).trimEnd();
  return formatted === "" ? "" : `${formatted}\n`;
}

function printItems(items: readonly Item[], comments: Comments): Doc[] {
  const attached: (Commented<Item> & { before: readonly Comment[]; inside: readonly Comment[] })[] = [];
  let at = 0;
  for (const item of items) {
    const before = comments.take(at, item.span.start);
    const doc = printDeclaration(item, comments);
    const inside = comments.take(item.span.start, item.span.end);
    at = item.span.end;
    attached.push({ item, leading: [], before, inside, doc, trailing: comments.takeTrailing(at) });
  }
  return attached.map((one, index) => {
    const previous = attached[index - 1];
    const commented = one.before.length + one.inside.length > 0;
    const apart = previous && (commented || !areDense(previous, one));
    return [
      previous ? (apart ? emptyLine : hardLine) : "",
      one.inside.map((comment) => [comment.text, hardLine]),
      one.inside.length > 0 ? hardLine : "",
      printFreeComments(one.before, comments.text, one.item.span.start, false),
      one.doc,
      one.trailing ? suffix(`  ${one.trailing.text}`) : "",
    ];
  });
}

function areDense(previous: Commented<Item>, next: Commented<Item>): boolean {
  const alike = previous.item.kind === next.item.kind || (previous.item.kind === "module" && next.item.kind === "use");
  return alike && dense.has(next.item.kind) && [previous, next].every(({ doc }) => !printDoc(doc).includes("\n"));
}

/** Comments before a declaration or at the end, with the blank lines behind them that the author left. */
function printFreeComments(comments: readonly Comment[], text: string, end: number, apart: boolean): Doc {
  const lines = comments.map((comment, index) => {
    const next = comments[index + 1]?.span.start ?? end;
    const blank = /(?:\r\n|\n|\r)[^\S\n\r]*(?:\r\n|\n|\r)/.test(text.slice(comment.span.end, next));
    return [comment.text, blank ? emptyLine : hardLine];
  });
  return [apart ? emptyLine : "", lines];
}
