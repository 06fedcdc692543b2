import { compareTexts, type Diagnostic } from "@tocsin/core";
import type { RuleFile } from "./rule-file.ts";
import type { Snapshot } from "./snapshot.ts";

/** What came of checking one file. */
interface Outcome {
  readonly of: RuleFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds to what the compiler says of a file what its project asks, or leaves out what the project does not want to hear. */
export type Judge = (file: RuleFile, diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];

/** Unknown modules, imports, sources, lists, macros, lookups, rules. */
const unknownNames: ReadonlySet<string> = new Set([
  ...["TOC2001", "TOC2002", "TOC2005", "TOC2006", "TOC2007", "TOC2008", "TOC2014"],
]);

/**
 * What there is to say of each file, kept until something changes that it depends on.
 * INVARIANT: a diagnostic is given only while every text that it lies in is the one that it was made of.
 */
export class Checks {
  readonly #outcomes = new Map<string, Outcome>();
  /** Diagnostics that came of another file than the one they lie in, by the file they lie in. */
  readonly #foreign = new Map<string, Map<string, readonly Diagnostic[]>>();
  readonly #unresolved = new Set<string>();
  readonly #places = new Set<string>();
  /** What is wrong with files that are no rule files, by file: it holds until that file changes. */
  readonly elsewhere = new Map<string, readonly Diagnostic[]>();
  readonly #judge: Judge;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** Forgets what was said of files. */
  forget(files: Iterable<string>): void {
    for (const file of files) {
      const outcome = this.#outcomes.get(file);
      this.#outcomes.delete(file);
      this.#unresolved.delete(file);
      for (const place of new Set(outcome?.diagnostics.map(({ place }) => place?.file))) {
        if (place !== undefined && this.#foreign.get(place)?.delete(file) === true) this.#places.add(place);
      }
    }
  }

  /** The files whose diagnostics lie in a file, too: they are wrong once its text changes. */
  placedIn(file: string): readonly string[] {
    return [...(this.#foreign.get(file)?.keys() ?? [])];
  }

  /** The files in which a name was not found: a declaration elsewhere may mend them. */
  get unresolved(): readonly string[] {
    return [...this.#unresolved];
  }

  /** Of what came of a file, as far as it has been checked. */
  countOf(file: string): { readonly errors: number; readonly warnings: number } {
    const diagnostics = this.#outcomes.get(file)?.diagnostics ?? [];
    const count = (severity: Diagnostic["severity"]) => diagnostics.filter((one) => one.severity === severity).length;
    return { errors: count("error"), warnings: count("warning") };
  }

  /** The files in which diagnostics of others came or went since this was last asked. */
  takePlaces(): readonly string[] {
    const places = [...this.#places];
    this.#places.clear();
    return places;
  }

  /** All that is known to lie in the file; checks it first where that is not done. Sorted by place. */
  diagnosticsOf(file: RuleFile, snapshot: Snapshot): readonly Diagnostic[] {
    const { diagnostics } = this.#outcomeOf(file, snapshot);
    const own = diagnostics.filter(({ place }) => place?.file === file.file);
    const foreign = [...(this.#foreign.get(file.file)?.values() ?? [])].flat();
    return foreign.length === 0 ? own : [...own, ...foreign.filter((one) => !own.some((each) => isSame(each, one)))];
  }

  #outcomeOf(file: RuleFile, snapshot: Snapshot): Outcome {
    const known = this.#outcomes.get(file.file);
    if (known?.of === file) return known;
    const checked = snapshot.linked.check(file.parsed);
    for (const [path, some] of Map.groupBy(snapshot.linked.elsewhere(), ({ place }) => place?.file ?? ""))
      this.elsewhere.set(path, some);
    const own = checked.diagnostics.filter(({ place }) => place?.file === file.file);
    const elsewhere = checked.diagnostics.filter(({ place }) => place !== undefined && place.file !== file.file);
    const diagnostics = [...this.#judge(file, own), ...elsewhere, ...toOwn(file)];
    const outcome = { of: file, diagnostics };
    this.#outcomes.set(file.file, outcome);
    if (checked.diagnostics.some(({ code }) => unknownNames.has(code))) this.#unresolved.add(file.file);
    for (const [place, some] of Map.groupBy(elsewhere, (one) => one.place!.file)) {
      const foreign = this.#foreign.get(place) ?? new Map<string, readonly Diagnostic[]>();
      this.#foreign.set(place, foreign.set(file.file, some));
      this.#places.add(place);
    }
    return outcome;
  }
}

/** Why nothing is said of a file lies at its beginning. */
function toOwn({ file, problem }: RuleFile): readonly Diagnostic[] {
  return problem === undefined ? [] : [{ ...problem, place: { file, start: 0, end: 0 } }];
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.place?.start === other.place?.start &&
    one.place?.end === other.place?.end &&
    compareTexts(one.message, other.message) === 0
  );
}
