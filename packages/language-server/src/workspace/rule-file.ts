import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { parseFile, walk, type ParsedFile } from "@tocsin/language";
import { LineIndex } from "../text/line-index.ts";
import { toDeclaredTexts, type DeclaredTexts } from "./declared-texts.ts";

/** In UTF-16 units. The largest rule files that people write have a tenth of it. */
const mostText = 2_000_000;

function toSizeProblem(file: string, text: string): Diagnostic | undefined {
  if (text.length <= mostText) return undefined;
  return createDiagnostic("TOC7010", { path: file, limit: "2 MB" }, { file, start: 0, end: 0 });
}

/** What stands in a file, counted. */
export interface Summary {
  readonly rules: number;
  readonly tests: number;
  /** Names of built-in schemas, and paths of others as written. */
  readonly schemas: readonly string[];
}

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
  #summary: Summary | undefined;

  /** Why nothing is said of what stands in it: it cannot be read, or is too large. */
  readonly problem: Diagnostic | undefined;

  constructor(file: string, text: string, version: number | undefined, unreadable?: Diagnostic) {
    this.file = file;
    this.text = text;
    this.version = version;
    this.problem = unreadable ?? toSizeProblem(file, text);
    this.parsed = parseFile(file, this.problem === undefined ? text : "");
    this.lines = new LineIndex(text);
  }

  /** Every word that stands where a name of a module could be meant, those that it declares included. */
  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.parsed));
  }

  get summary(): Summary {
    return (this.#summary ??= toSummary(this.parsed));
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

function toSummary({ tree }: ParsedFile): Summary {
  let [rules, tests] = [0, 0];
  const schemas: string[] = [];
  for (const node of tree.declarations) {
    if (node.kind === "rule") {
      rules++;
      tests += node.clauses.filter(({ kind }) => kind === "test").length;
    }
    if (node.kind !== "source") continue;
    for (const clause of node.clauses) {
      if (clause.kind === "typed-by")
        schemas.push(...clause.schemas.map((one) => (one.kind === "name" ? one.text : one.value)));
    }
  }
  return { rules, tests, schemas };
}
