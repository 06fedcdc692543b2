import { compareTexts, createDiagnostic } from "@tocsin/core";
import type { Diagnostic, DiagnosticCode, Fix, MessageParameters, Place } from "@tocsin/core";

/** Takes the diagnostics of one part of a compilation, and knows whether that part can be used. */
export interface Report {
  add<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters[Code], place: Place, fix?: Fix): void;
  /** Something it needs is broken, and that has been reported elsewhere. */
  fail(): void;
  readonly failed: boolean;
  /** A report of its own for a part (a rule, a clause): the part's failure is this one's too. */
  part(options?: { readonly silent?: boolean; readonly firstErrorOnly?: boolean }): Report;
}

/** What all files together have to say, each problem once, sorted by file and place. */
export class Diagnostics {
  readonly #seen = new Map<string, Diagnostic>();

  add(diagnostic: Diagnostic): void {
    const { code, message, place } = diagnostic;
    const key = `${code}\n${place?.file}\n${place?.start}\n${place?.end}\n${message}`;
    if (!this.#seen.has(key)) this.#seen.set(key, diagnostic);
  }

  report(): Report {
    return reportTo((diagnostic) => this.add(diagnostic));
  }

  sorted(): Diagnostic[] {
    return [...this.#seen.values()].toSorted(byPlace);
  }
}

/** A report whose diagnostics go to a function. */
export function reportTo(add: (diagnostic: Diagnostic) => void): Report {
  return new PartReport(add, undefined, false);
}

class PartReport implements Report {
  readonly #sink: (diagnostic: Diagnostic) => void;
  readonly #whole: Report | undefined;
  readonly #firstErrorOnly: boolean;
  #failed = false;

  constructor(sink: (diagnostic: Diagnostic) => void, whole: Report | undefined, firstErrorOnly: boolean) {
    this.#sink = sink;
    this.#whole = whole;
    this.#firstErrorOnly = firstErrorOnly;
  }

  get failed(): boolean {
    return this.#failed;
  }

  add<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters[Code], place: Place, fix?: Fix): void {
    const diagnostic = createDiagnostic(code, parameters, place, fix);
    if (diagnostic.severity === "error") {
      const repeated = this.#failed && this.#firstErrorOnly;
      this.fail();
      if (repeated) return;
    }
    this.#sink(diagnostic);
  }

  fail(): void {
    this.#failed = true;
    this.#whole?.fail();
  }

  part(options: { readonly silent?: boolean; readonly firstErrorOnly?: boolean } = {}): Report {
    const sink = options.silent === true ? () => undefined : this.#sink;
    return new PartReport(sink, this, options.firstErrorOnly ?? this.#firstErrorOnly);
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.place?.file ?? "", b.place?.file ?? "") ||
    (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
    (a.place?.end ?? 0) - (b.place?.end ?? 0) ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.message, b.message)
  );
}
