import { alertsSource } from "@tocsin/core";
import { ecs, mergeSchemas, type SchemaField } from "@tocsin/schema";
import { resolveName } from "../names/file-names.ts";
import type { Name } from "../tree/names.ts";
import type { Scope, SourceContext } from "./scope.ts";

/** What alerts have besides the fields of ECS. */
const alertFields: readonly (readonly [string, SchemaField])[] = [
  ["tocsin.alert.id", { type: "text" }],
  ["tocsin.alert.severity", { type: "text", values: ["informational", "low", "medium", "high", "critical"] }],
  ["tocsin.alert.risk", { type: "number" }],
  ["tocsin.alert.key", { type: "object" }],
  ["tocsin.alert.count", { type: "number" }],
  ["tocsin.alert.value", { type: "untyped" }],
  ["tocsin.alert.window.start", { type: "time" }],
  ["tocsin.alert.window.end", { type: "time" }],
  ["tocsin.alert.events", { type: "object", many: true }],
  ["tocsin.alert.events_total", { type: "number" }],
  ["tocsin.alert.include", { type: "object" }],
];

/** The built-in source. */
export const alerts: SourceContext = {
  name: alertsSource.name,
  schema: mergeSchemas("alerts", [ecs, { name: "alerts", fields: new Map(alertFields) }]),
  derived: new Map(),
  searchable: null,
};

/** The source that a name means, the built-in one too. Undefined: there is none, or it is broken, and that is reported. */
export function resolveSource(name: Name, scope: Scope): SourceContext | undefined {
  if (name.text === alerts.name) return alerts;
  const declared = resolveName(name, "source", scope.names, scope.report, [alerts.name]);
  const source = declared && scope.program.source(declared);
  if (source === undefined) scope.report.fail();
  return source;
}
