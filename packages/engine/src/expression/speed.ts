import type { CallExpression, Expression, JsonValue } from "@tocsin/core";
import type { Values } from "../compilation.ts";
import { createScope, type Scope } from "../scope.ts";
import { toDistance, toLocation, type Location } from "./location.ts";
import { toCombinations } from "./product.ts";

interface Moment {
  readonly place: Location;
  readonly time: number;
}

const hour = 3_600_000;

/**
 * The speed in km/h needed from one place to the other in the time between the events that name them, which are those of
 * steps or the one at hand. Missing where both are of one event; what happened at one time is taken as a millisecond apart.
 */
export function compileSpeed(
  values: (expression: Expression) => Values,
  { arguments: ends }: CallExpression,
): (scope: Scope) => readonly number[] {
  if (ends.every((end) => stepOf(end) === stepOf(ends[0]!))) return () => [];
  const reads = ends.map((end) => compileMoments(values, end));
  return (scope) =>
    toCombinations(reads.map((read) => read(scope))).map(
      ([from, to]) => (toDistance(from!.place, to!.place) * hour) / Math.max(1, Math.abs(to!.time - from!.time)),
    );
}

function compileMoments(
  values: (expression: Expression) => Values,
  end: Expression,
): (scope: Scope) => readonly Moment[] {
  const step = stepOf(end);
  const own = values(end.op === "field" && step !== undefined ? { op: "field", path: end.path, type: end.type } : end);
  const read = (scope: Scope) =>
    own.of(scope).flatMap((value): Moment[] => {
      const place = toLocation(value as JsonValue);
      return place === undefined || scope.time === undefined ? [] : [{ place, time: scope.time }];
    });
  if (step === undefined) return read;
  return ({ match }) =>
    (match?.steps?.get(step) ?? []).flatMap(({ document, time }) => read(createScope(document, time)));
}

function stepOf(end: Expression): string | undefined {
  return end.op === "field" ? end.step : undefined;
}
