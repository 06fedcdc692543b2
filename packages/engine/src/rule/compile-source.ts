import { alertsSource, parseTime, type JsonObject, type Source } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { identifyEvent } from "./event-identity.ts";
import { compilePlace } from "./place-in-time.ts";

export interface CompiledSource {
  readonly source: Source;
  readonly includes: (scope: Scope) => boolean;
  /** The event's time in milliseconds: the first value of the time field that is one. */
  readonly timeOf: (scope: Scope) => number | undefined;
  /** What an event is recognised by; of an alert its id, which does not depend on where its events came from. */
  readonly identityOf: (scope: Scope) => string;
  /** A text that sorts the events of one time as the source says; of a source that does not say, the same for all. */
  readonly placeOf: (document: JsonObject) => string;
}

/** The time that an alert on an event without a time shows: 1970-01-01. To rules over `alerts` it has none either. */
export const shownWithoutTime = 0;

export function compileSource(compilation: Compilation, source: Source): CompiledSource {
  return {
    source,
    includes: compileOptional(compilation, source.filter),
    timeOf: compileTime(compilation, source.time, source.name === alertsSource.name),
    identityOf: compileIdentity(compilation, source),
    placeOf: compilePlace(source.order),
  };
}

/** The same for all sources that read it alike, so that an event is asked once. */
function compileTime(compilation: Compilation, path: string, isOfAlerts: boolean): CompiledSource["timeOf"] {
  return compilation.once(`time of ${isOfAlerts ? "alerts" : "events"} ${path}`, () => {
    const read = compileFirstTime(compilation, path);
    return (scope: Scope) => {
      const time = read(scope);
      return isOfAlerts && time === shownWithoutTime ? undefined : time;
    };
  });
}

function compileFirstTime(compilation: Compilation, path: string): (scope: Scope) => number | undefined {
  const times = compileExpression(compilation, { op: "field", path, type: "time" });
  const readAll = (scope: Scope) => times.of(scope)[0] as number | undefined;
  const scalars = compilation.subjects?.scalars;
  if (scalars === undefined) return readAll;
  const field = scalars.field(path, false);
  return (scope) => {
    const value = scalars.of(scope.document, scope.slots)[field];
    if (value === undefined) return undefined;
    // What is no time is told of when it is read.
    return (typeof value === "string" ? parseTime(value) : undefined) ?? readAll(scope);
  };
}

/** The same for all sources that recognise an event alike: to read all of it is dear. */
function compileIdentity(compilation: Compilation, { name, arrival }: Source): CompiledSource["identityOf"] {
  const isOfAlerts = name === alertsSource.name;
  return compilation.once(`identity ${isOfAlerts ? "of alerts" : JSON.stringify(arrival)}`, () => {
    if (!isOfAlerts) return compilation.cache(({ document }: Scope) => identifyEvent(document, arrival));
    const ids = compileExpression(compilation, { op: "field", path: "tocsin.alert.id", type: "text" });
    return compilation.cache((scope: Scope) => identifyEvent({ alert: ids.of(scope) as readonly string[] }, undefined));
  });
}

/** No condition holds always. */
export function compileOptional(
  compilation: Compilation,
  condition: Parameters<typeof compileCondition>[1] | null | undefined,
): (scope: Scope) => boolean {
  return condition === null || condition === undefined ? () => true : compileCondition(compilation, condition);
}
