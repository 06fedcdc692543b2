import { knownLogSources } from "../../generated/windows-log-sources.ts";
import type { LogSource } from "../model.ts";
import { toFieldPath } from "../write/field-path.ts";
import { quote, toList } from "../write/quote.ts";
import { ecsFields, ecsFieldsOf } from "./ecs-fields.ts";
import { toEcsSubject } from "./ecs-subject.ts";
import { otherFacts } from "./other-facts.ts";
import { routesOf } from "./windows-facts.ts";
import type { SourceDefinition, SourceMapping } from "./source-definition.ts";
import { toSourceName, toSourceText, toWord } from "./source-name.ts";
import { toWindowsSource } from "./windows-source.ts";

/**
 * A log source that is not of Windows: events that are marked with its `product`, `category` and `service`, that say so
 * in `event.dataset`, or that look as their maker writes them. Undefined: it is unknown.
 */
export function toOtherSource(logSource: LogSource, mapping: SourceMapping): SourceDefinition | undefined {
  const { product, category, service } = logSource;
  const key = [product, category, service].map((part) => part ?? "").join("/");
  const fact = Object.hasOwn(otherFacts, key) ? otherFacts[key] : undefined;
  if (fact === undefined && !isKnown(logSource)) return undefined;
  const windows =
    product === undefined && category !== undefined && routesOf(category) !== undefined
      ? toWindowsSource({ category }, mapping)
      : undefined;
  const { datasets = [], native } = fact ?? {};
  const choices = [
    toMarks(logSource),
    ...(datasets.length === 0 ? [] : [toDataset(datasets.map(quote))]),
    ...(native === undefined ? [] : [toNative(native, mapping)]),
    ...(windows === undefined ? [] : [`(${windows.where})`]),
  ];
  const derived = windows?.derived ?? [];
  const toName = toNames(logSource, mapping);
  return {
    product: product === undefined ? "any" : toWord(product),
    name: toSourceName(logSource),
    documentation: `Of Sigma: ${toSourceText(logSource)}.`,
    patterns: mapping.patterns,
    where: choices
      .map((choice) => (/^\(|^event\.dataset/.test(choice) || !choice.includes(" and ") ? choice : `(${choice})`))
      .join(" or "),
    derived,
    toField: windows === undefined ? (field) => toFieldPath(toName(field)) : windows.toField,
  };
}

function toDataset(literals: readonly string[]): string {
  return literals.length === 1 ? `event.dataset is ${literals[0]}` : `event.dataset in ${toList(literals)}`;
}

/** Conditions of Sysmon's own names, under those of ECS where that is asked for. */
function toNative(native: string, { schema }: SourceMapping): string {
  return schema === "windows"
    ? native
    : native.replace(/\b(Channel|EventID)\b/g, (name) => toEcsSubject(ecsFields[name] ?? name));
}

/** `product is "aws" and service is "cloudtrail"` */
function toMarks({ product, category, service }: LogSource): string {
  const marks = Object.entries({ product, category, service }).filter(([, value]) => value !== undefined);
  return `(${marks.map(([key, value]) => `${key} is ${quote(value ?? "")}`).join(" and ")})`;
}

function isKnown({ product = "", category, service }: LogSource): boolean {
  const known = Object.hasOwn(knownLogSources, product) ? knownLogSources[product] : undefined;
  if (known === undefined) return false;
  if (product === "" && category === undefined && service === undefined) return false;
  return (
    (category === undefined || known.categories.includes(category)) &&
    (service === undefined || known.services.includes(service))
  );
}

function toNames({ category }: LogSource, { schema, fields }: SourceMapping): (field: string) => string {
  return (field) => {
    const mapped = fields.get(field);
    if (mapped !== undefined || schema === "windows") return mapped ?? field.replaceAll(" ", "");
    if (category === undefined || !hostCategories.includes(category)) return field;
    return ecsFieldsOf[category]?.[field] ?? ecsFields[field] ?? field;
  };
}

/** Categories whose fields are those of Sysmon on every system. */
const hostCategories = ["process_creation", "file_event", "network_connection", "file_delete", "process_termination"];
