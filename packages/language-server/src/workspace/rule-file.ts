import { parseFile, walk, type ParsedFile } from "@tocsin/language";
import { LineIndex } from "../text/line-index.ts";
import { toDeclaredTexts, type DeclaredTexts } from "./declared-texts.ts";

/** One text of a rule file. A change makes another one. */
export class RuleFile {
  /** Absolute path; what is not on a disk has the text of its URI. */
  readonly file: string;
  readonly text: string;
  /** The editor's version of an open document; undefined: as it lies on the disk. */
  readonly version: number | undefined;
  readonly parsed: ParsedFile;
  readonly lines: LineIndex;
  #words: ReadonlySet<string> | undefined;
  #declared: DeclaredTexts | undefined;

  constructor(file: string, text: string, version: number | undefined) {
    this.file = file;
    this.text = text;
    this.version = version;
    this.parsed = parseFile(file, text);
    this.lines = new LineIndex(text);
  }

  /** Every word that stands where a name of a module could be meant, those that it declares included. */
  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.parsed));
  }

  /** What others may see of it. */
  get declared(): DeclaredTexts {
    return (this.#declared ??= toDeclaredTexts(this.parsed));
  }
}

function wordsOf({ tree }: ParsedFile): ReadonlySet<string> {
  const words = new Set<string>();
  for (const node of walk(tree)) {
    if ((node.kind === "name" || node.kind === "segment") && "text" in node) words.add(String(node.text));
  }
  return words;
}
