import type { PreviewResult } from "@tocsin/language-server/protocol";

/** What the timeline is told. */
export interface ToPreviewPage {
  readonly result: PreviewResult;
  /** Id of the test that is shown, and all that could be. */
  readonly test: string;
  readonly tests: readonly { readonly id: string; readonly label: string }[];
}

/** What the user did on it. */
export type FromPreviewPage =
  | { readonly kind: "ready" }
  | { readonly kind: "choose"; readonly test: string }
  | { readonly kind: "open" };
