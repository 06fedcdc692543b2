import type { EventEditResult } from "@tocsin/language-server/protocol";

export interface VersionedEdit {
  readonly ask: () => Promise<EventEditResult>;
  /** Of the document as it is now. */
  readonly version: () => number;
  /** False: the text became another, and nothing was written. */
  readonly apply: (edits: EventEditResult["edits"]) => Thenable<boolean>;
}

/** How often an edit is asked for anew when its text was changed meanwhile. */
const attempts = 3;

/**
 * Asks for an edit and applies it. Gives what was applied, or the problem that was answered; undefined: the text does not come to rest.
 * INVARIANT: an edit is applied to the text that it was made for, or not at all.
 */
export async function applyVersioned({ ask, version, apply }: VersionedEdit): Promise<EventEditResult | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await ask();
    if (answer.problem !== undefined) return answer;
    if (answer.version === version() && (await apply(answer.edits))) return answer;
  }
  return undefined;
}
