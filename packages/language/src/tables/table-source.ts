import type { Place } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { CompileHost } from "../compile/compile-host.ts";
import { toPlace } from "../names/declared.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { TextLiteral } from "../tree/names.ts";

/** A file that a list or lookup names, with its text, and where it was named. */
export interface TableSource {
  /** As written. */
  readonly path: string;
  readonly text: string;
  readonly place: Place;
}

/** Reads the file that a rule names; one that cannot be read is reported at the path. */
export function readTable(
  path: TextLiteral,
  from: ParsedFile,
  host: CompileHost,
  report: Report,
): TableSource | undefined {
  const place = toPlace(from, path.span);
  const resolved = host.resolve(from.file, path.value);
  if (resolved === undefined) {
    report.add("TOC3024", { path: path.value }, place);
    return undefined;
  }
  const read = host.readText(resolved);
  if ("error" in read) {
    report.add("TOC3028", { path: path.value, reason: read.error }, place);
    return undefined;
  }
  return { path: path.value, text: read.text, place };
}
