import type { LogSource } from "../model.ts";
import { toFieldPath } from "../write/field-path.ts";
import { join, toConditionText, type Formula } from "../write/formula.ts";
import { quote, toList } from "../write/quote.ts";
import { ecsFields, ecsFieldsOf } from "./ecs-fields.ts";
import { toEcsSubject } from "./ecs-subject.ts";
import type { SourceDefinition, SourceMapping } from "./source-definition.ts";
import { toSourceName, toSourceText, toWord } from "./source-name.ts";
import { channelsOf, routesOf, type WindowsRoute } from "./windows-facts.ts";

/** A log source of Windows by channel and event id; undefined: it is unknown. */
export function toWindowsSource(logSource: LogSource, mapping: SourceMapping): SourceDefinition | undefined {
  const { category, service } = logSource;
  const routes = category === undefined ? [{ channels: [], eventIds: [] }] : routesOf(category);
  const channels = service === undefined ? undefined : channelsOf(service);
  if (routes === undefined || (service !== undefined && channels === undefined)) return undefined;
  const names = toNames(category, mapping);
  const derived = new Map(mapping.schema === "ecs" ? [] : toDerived(routes));
  const formulas = routes.map((route) => toFormula(channels === undefined ? route : narrowed(route, channels), names));
  return {
    product: "windows",
    name: toSourceName(logSource),
    documentation: `Of Sigma: ${toSourceText(logSource)}.`,
    patterns: mapping.patterns,
    where: toConditionText(join("or", formulas)),
    derived: [...derived.values()],
    toField: (field) => derived.get(field)?.name ?? toSubject(field, names(field)),
  };
}

/** Events as their log keeps them lose the spaces in names where they are made flat, and those that were flat before may have them. */
function toSubject(written: string, name: string): string {
  const [asWritten, asRead] = [written, name].map(toEcsSubject);
  const isWithout = written !== name && written.replaceAll(" ", "") === name;
  return isWithout ? `either(${asWritten}, ${asRead})` : asRead!;
}

function narrowed(route: WindowsRoute, channels: readonly string[]): WindowsRoute {
  const both = route.channels.filter((channel) => channels.includes(channel));
  return { ...route, channels: route.channels.length === 0 || both.length === 0 ? channels : both };
}

function toFormula({ channels, eventIds, eventTypes = [] }: WindowsRoute, names: (field: string) => string): Formula {
  const parts = [
    toEquality(names("Channel"), channels.map(quote)),
    toEquality(names("EventID"), eventIds.map(String)),
    toEquality(names("EventType"), eventTypes.map(quote)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? { op: "present", subject: toFieldPath(names("Channel")) } : join("and", parts);
}

function toEquality(field: string, literals: readonly string[]): Formula | undefined {
  const [first] = literals;
  if (first === undefined) return undefined;
  const subject = toEcsSubject(field);
  return literals.length === 1
    ? { op: "compare", subject, operator: "is", object: first }
    : { op: "compare", subject, operator: "in", object: toList(literals) };
}

/** Where logs call a field differently, the first name that an event has. */
function toDerived(routes: readonly WindowsRoute[]): [string, { name: string; expression: string }][] {
  const fields = new Map<string, Set<string>>();
  for (const route of routes) {
    for (const [field, other] of Object.entries(route.fields ?? {})) {
      fields.set(field, (fields.get(field) ?? new Set([field])).add(other));
    }
  }
  return [...fields].map(([field, names]) => {
    const name = toSnakeCase(field);
    return [field, { name, expression: `either(${[...names].map(toFieldPath).join(", ")})` }];
  });
}

function toSnakeCase(field: string): string {
  return toWord(field.replace(/([a-z0-9])([A-Z])/g, "$1_$2"));
}

/** What events call a field of Sigma. */
function toNames(category: string | undefined, { schema, fields }: SourceMapping): (field: string) => string {
  return (written) => {
    const field = written.replaceAll(" ", "");
    const mapped = fields.get(written) ?? fields.get(field);
    if (mapped !== undefined) return mapped;
    if (schema === "windows") return field;
    return ecsFieldsOf[category ?? ""]?.[field] ?? ecsFields[field] ?? `winlog.event_data.${field}`;
  };
}
