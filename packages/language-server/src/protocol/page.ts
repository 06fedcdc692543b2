/** `tocsin/page`: what there is to say of a code. */
export interface PageParams {
  /** `TOC2004` */
  readonly code: string;
}

/** Markdown; null for a code that there is not. */
export type PageResult = string | null;
