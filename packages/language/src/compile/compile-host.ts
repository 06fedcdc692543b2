/**
 * How the compiler reaches files that a rule names (schemas, lists, lookups). The language itself does no I/O.
 * Both answer for the same text as long as one compilation lasts.
 */
export interface CompileHost {
  /** The text of a file, by a path that `resolve` gave. `error` is a reason in plain words: `no such file`. */
  readText(path: string): { readonly text: string } | { readonly error: string };
  /** A path as written in `fromFile`, resolved against it; undefined where it leaves the root. */
  resolve(fromFile: string, path: string): string | undefined;
}
