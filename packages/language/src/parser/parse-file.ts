import type { ParsedFile } from "../parsed-file.ts";
import { FileParser } from "./file-parser.ts";

let parser: FileParser | undefined;

/**
 * Parses the text of a rule file. Any text gives a tree; what is wrong with it is in `diagnostics`, at most one error per clause,
 * every place inside the text. Never throws; linear in the length of the text. `file` is the path as the user gave it.
 */
export function parseFile(file: string, text: string): ParsedFile {
  parser ??= new FileParser();
  return parser.parse(file, text);
}
