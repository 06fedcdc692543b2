import type { GeneratedFile } from "./generated-file.ts";

/** What `tests/thor.yml` of Sigma says of one log source. */
export interface RoutedSource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  readonly conditions?: { readonly EventID?: number | readonly number[]; readonly EventType?: string };
  readonly rewrite?: { readonly product?: string; readonly service?: string };
  readonly sources?: readonly string[];
  readonly fieldmappings?: Readonly<Record<string, string>>;
}

/** What `tests/logsource.json` of Sigma says of one product: its categories and services. */
export interface LegalSource {
  readonly category: object;
  readonly service: object;
}

interface CategoryFact {
  readonly service: string;
  readonly eventIds: number[];
  readonly eventTypes?: string[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** The table of log sources that the importer of Sigma routes by. */
export function toLogSourceModule(
  routed: Readonly<Record<string, RoutedSource>>,
  legal: Readonly<Record<string, LegalSource>>,
): GeneratedFile {
  const text = `\
// Generated from the facts in Sigma's tests/thor.yml and tests/logsource.json by \`npm run generate\`. Do not edit.

/** Service of Windows → the channels that its events come from. */
export const windowsChannels: Readonly<Record<string, readonly string[]>> = ${write(toChannels(routed))};

/** Category → the services, and the ids of the events in them, that make it up. */
export const windowsCategories: Readonly<
  Record<
    string,
    readonly {
      readonly service: string;
      readonly eventIds: readonly number[];
      readonly eventTypes?: readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
    }[]
  >
> = ${write(toCategories(routed))};

/** Product (empty: any) → the categories and services that rules may name. */
export const knownLogSources: Readonly<
  Record<string, { readonly categories: readonly string[]; readonly services: readonly string[] }>
> = ${write(toKnown(legal))};
`;
  return { path: "packages/importers/src/generated/windows-log-sources.ts", text };
}

function toChannels(routed: Readonly<Record<string, RoutedSource>>): Record<string, string[]> {
  const channels: Record<string, string[]> = {};
  for (const { product, service, sources } of Object.values(routed)) {
    if (product !== "windows" || service === undefined || sources === undefined) continue;
    channels[service] = sources.map((source) => source.replace(/^WinEventLog:/, ""));
  }
  return sorted(channels);
}

function toCategories(routed: Readonly<Record<string, RoutedSource>>): Record<string, CategoryFact[]> {
  const categories: Record<string, CategoryFact[]> = {};
  for (const { category, conditions, rewrite, fieldmappings } of Object.values(routed)) {
    if (category === undefined || rewrite?.product !== "windows" || rewrite.service === undefined) continue;
    const facts = (categories[category] ??= []);
    const eventIds = [conditions?.EventID ?? []].flat();
    const eventTypes = conditions?.EventType === undefined ? undefined : [conditions.EventType];
    const known = facts.find(({ service, fields }) => service === rewrite.service && fields === fieldmappings);
    const isSame = JSON.stringify(known?.eventIds) === JSON.stringify(eventIds);
    if (known !== undefined && isSame && known.eventTypes !== undefined && eventTypes !== undefined) {
      known.eventTypes.push(...eventTypes);
    } else if (known !== undefined && known.eventTypes === undefined && eventTypes === undefined) {
      known.eventIds.push(...eventIds);
    } else {
      facts.push({
        service: rewrite.service,
        eventIds: [...eventIds],
        ...(eventTypes && { eventTypes }),
        ...(fieldmappings && { fields: fieldmappings }),
      });
    }
  }
  return sorted(categories);
}

function toKnown(legal: Readonly<Record<string, LegalSource>>) {
  return sorted(
    Object.fromEntries(
      Object.entries(legal).map(([product, { category, service }]) => [
        product === "empty" ? "" : product,
        { categories: Object.keys(category).toSorted(), services: Object.keys(service).toSorted() },
      ]),
    ),
  );
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** As the formatter would write it. */
function write(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item, inner));
    const line = `[${items.join(", ")}]`;
    if (!line.includes("\n") && line.length + inner.length <= 90 && !value.some((item) => typeof item === "object"))
      return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => [
    /^[a-zA-Z_]\w*$/.test(key) ? key : JSON.stringify(key),
    item,
  ]);
  return `{\n${entries.map(([key, item]) => `${inner}${String(key)}: ${write(item, inner)},\n`).join("")}${indent}}`;
}
