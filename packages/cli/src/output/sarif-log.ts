import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Place } from "@tocsin/core";
import { toRange, type Texts } from "./texts.ts";

/** SARIF 2.1.0 (OASIS), one run; `rules` and `results` as the standard has them. */
export function toSarifLog(rules: readonly object[], results: readonly object[], version: string): string {
  const run = {
    tool: { driver: { name: "tocsin", semanticVersion: version, rules } },
    columnKind: "utf16CodeUnits",
    results,
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

export function toPhysicalLocation(place: Place, texts: Texts) {
  return { artifactLocation: toArtifact(place.file), region: toRegion(place, texts) };
}

export function toRegion(place: Place, texts: Texts) {
  const { line, column, endLine, endColumn } = toRange(place, texts);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Paths as they were given, as relative URIs where they are relative. */
export function toArtifact(file: string): { uri: string } {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split(/[\\/]/).map(encodeURIComponent).join("/") };
}
