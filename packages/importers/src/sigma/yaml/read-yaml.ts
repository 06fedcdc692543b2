import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { readFullYaml, type ReadYaml } from "./read-full-yaml.ts";

/**
 * Reads the documents of a YAML file. One that is broken is named, with its place and reason; the others are read. What is
 * written plainly, as nearly all rules are, is read by a parser for that alone: the one for all of YAML takes five times as long.
 */
export function readYaml(file: string, text: string): ReadYaml {
  const documents = parsePlainYaml(text);
  return documents === undefined ? readFullYaml(file, text) : { documents, diagnostics: [] };
}
