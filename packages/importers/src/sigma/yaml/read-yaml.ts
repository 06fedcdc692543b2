import { createDiagnostic } from "@tocsin/core";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { readFullYaml, type ReadYaml } from "./read-full-yaml.ts";

/** What cannot stand in YAML but as an escape. A file that holds one is damaged, or no text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * Reads the documents of a YAML file. One that is broken is named, with its place and reason; the others are read. What is
 * written plainly, as nearly all rules are, is read by a parser for that alone: the one for all of YAML takes five times as long.
 */
export function readYaml(file: string, text: string): ReadYaml {
  const odd = controls.exec(text);
  if (odd !== null) {
    const reason = `a control character (U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}) stands in it`;
    const place = { file, start: odd.index, end: odd.index + 1 };
    return { documents: [], diagnostics: [createDiagnostic("TOC8001", { path: file, reason }, place)] };
  }
  const documents = parsePlainYaml(text);
  return documents === undefined ? readFullYaml(file, text) : { documents, diagnostics: [] };
}
