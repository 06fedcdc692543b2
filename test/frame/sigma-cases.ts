/** A selection of Sigma, as a rule writes it, and what it says of events. */
export interface SigmaCase {
  readonly file: string;
  readonly line: number;
  /** What stands below `detection`; where it has no condition, it is one selection. */
  readonly detection: string;
  readonly expectations: readonly SigmaExpectation[];
}

export type SigmaExpectation =
  | { readonly line: number; readonly holds: boolean; readonly event: string }
  /** Part of the reason why it cannot be read. */
  | { readonly line: number; readonly error: string };

/**
 * Reads a table of cases. Each begins at the left with lines of YAML; `  yes EVENT`, `  no EVENT` and `  error TEXT` behind
 * them say what comes of it. `#` begins a comment.
 */
export function parseSigmaCases(file: string, text: string): readonly SigmaCase[] {
  const cases: { file: string; line: number; detection: string[]; expectations: SigmaExpectation[] }[] = [];
  for (const [index, content] of text.split("\n").entries()) {
    const line = index + 1;
    if (content.trim() === "" || content.startsWith("#")) continue;
    const expectation = parseExpectation(content, line);
    const open = cases.at(-1);
    if (expectation !== undefined && open !== undefined) open.expectations.push(expectation);
    else if (open === undefined || open.expectations.length > 0) {
      cases.push({ file, line, detection: [content], expectations: [] });
    } else open.detection.push(content);
  }
  return cases.map((one) => ({ ...one, detection: one.detection.join("\n") }));
}

function parseExpectation(content: string, line: number): SigmaExpectation | undefined {
  const match = /^ {2}(?<what>yes|no|error) (?<rest>.*)$/.exec(content);
  const { what, rest = "" } = match?.groups ?? {};
  if (what === undefined) return undefined;
  return what === "error" ? { line, error: rest } : { line, holds: what === "yes", event: rest };
}
