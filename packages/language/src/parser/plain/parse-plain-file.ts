import { scanText } from "../../lexer/scanner.ts";
import type { ParsedFile } from "../../parsed-file.ts";
import { toFileTree } from "../to-file-tree.ts";
import { RuleReader } from "./rule-reader.ts";
import { notPlain } from "./token-reader.ts";

/**
 * Reads a file that is written plainly: sources, and rules on one event, as most rules are and all that come from single rules of
 * Sigma. Undefined where anything else stands in it, or where there is anything to report: that takes the parser of the whole
 * language, in four times the time.
 *
 * INVARIANT: what it reads, it reads as that parser does.
 */
export function parsePlainFile(file: string, text: string): ParsedFile | undefined {
  try {
    const { tokens, comments } = scanText(text, giveUp);
    const items = new RuleReader(tokens).items();
    return { file, text, tree: toFileTree(items, comments, text), comments, diagnostics: [] };
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

function giveUp(): never {
  throw notPlain;
}
