import type { LogSource } from "../model.ts";
import { toFieldPath } from "../write/field-path.ts";
import { toOtherSource } from "./other-source.ts";
import type { MappedSource, SourceDefinition, SourceMapping } from "./source-definition.ts";
import { toSourceName, toSourceText, toWord } from "./source-name.ts";
import { toWindowsSource } from "./windows-source.ts";

/** A log source as a source of Tocsin; undefined: nobody knows how its events are recognised. */
export function toSource(logSource: LogSource, mapping: SourceMapping): SourceDefinition | undefined {
  if (logSource.other !== undefined) return undefined;
  const own = mapping.sources.find((source) => isFor(source, logSource));
  if (own !== undefined) return toMappedSource(own, logSource, mapping);
  return logSource.product === "windows" ? toWindowsSource(logSource, mapping) : toOtherSource(logSource, mapping);
}

function isFor(source: MappedSource, logSource: LogSource): boolean {
  return (
    source.product === logSource.product &&
    source.category === logSource.category &&
    source.service === logSource.service
  );
}

function toMappedSource(own: MappedSource, logSource: LogSource, mapping: SourceMapping): SourceDefinition {
  return {
    product: toWord(logSource.product ?? "any"),
    name: toSourceName(logSource),
    documentation: `Of Sigma: ${toSourceText(logSource)}.`,
    patterns: mapping.patterns,
    where: own.where,
    derived: [],
    toField: (field) => toFieldPath(own.fields.get(field) ?? mapping.fields.get(field) ?? field.replaceAll(" ", "")),
  };
}
