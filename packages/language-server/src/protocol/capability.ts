/**
 * What only our own clients know. A client announces it in `capabilities.experimental.tocsin` of `initialize`, the server answers with what it
 * does in `experimental.tocsin`; without it every editor works all the same. A part counts where both say true.
 */
export interface TocsinCapability {
  /** `tocsin/tests`, `tocsin/runTests` and the notification `tocsin/testsChanged`. */
  readonly tests?: boolean;
  /** `tocsin/runTests` may be asked for coverage. */
  readonly coverage?: boolean;
  /** `tocsin/whyNot`. */
  readonly whyNot?: boolean;
  /** `tocsin/preview`. */
  readonly preview?: boolean;
  /** `tocsin/page`: the client shows what the links of diagnostics lead to, `tocsin-page:/TOC2004.md`. */
  readonly pages?: boolean;
  /** `tocsin/makeTest` and `tocsin/makeException`. */
  readonly edits?: boolean;
  /** The notification `tocsin/status`. */
  readonly status?: boolean;
}
