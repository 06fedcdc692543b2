import type { Span } from "@tocsin/core";

export type ItemKind =
  | "keyword"
  | "field"
  | "object"
  | "function"
  | "macro"
  | "list"
  | "lookup"
  | "source"
  | "rule"
  | "module"
  | "name"
  | "value"
  | "technique"
  | "unit"
  | "snippet"
  | "file";

/** One thing that could stand at a place. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: ItemKind;
  /** A few words beside the label. */
  readonly detail?: string;
  readonly newText: string;
  /** What the new text replaces. */
  readonly span: Span;
  /** `newText` holds `${1:places}` to fill in. */
  readonly isSnippet?: boolean;
  /** What is typed is held against this, where it is not the label. */
  readonly filterText?: string;
  /** Smaller stands further up. */
  readonly rank: number;
  /** Taken, more can be asked for at once: the fields of an object. */
  readonly goesOn?: boolean;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** There are more than these: further letters may bring others. */
  readonly isIncomplete: boolean;
}

/** Groups of items, the likeliest first. Within one, those used more often stand further up. */
export const ranks = { value: 0, name: 1, field: 2, keyword: 3, function: 4, snippet: 5, rest: 6 } as const;

/** A rank within a group. */
export function toRank(group: keyof typeof ranks, uses = 0): number {
  return ranks[group] + 1 / (2 + uses);
}
