import type { Span } from "@tocsin/core";

/** A span of one of the files of a workspace. */
export interface Location {
  /** Path, as `RuleFile` has it. */
  readonly file: string;
  readonly span: Span;
}

/** Whether an offset lies in a span or at its end, where the caret is when a word was just written. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
