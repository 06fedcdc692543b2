import type { Condition, JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { Subjects } from "../atom/subjects.ts";
import { Compilation } from "../compilation.ts";
import { createScope } from "../scope.ts";
import { compare, field, not, nowhere, number, ruleSet, text } from "../test-rules.ts";
import { ClassTable } from "./class-table.ts";

function createClasses(...filters: readonly (Condition | null)[]) {
  const atoms = new Subjects();
  const classes = new ClassTable(new Compilation(ruleSet([]), atoms), atoms, filters);
  return (body: JsonObject) => classes.classOf(createScope(body, undefined));
}

const isOf = (name: string, value: string) => compare(field(name), "is", text(value));
const all = (...of: readonly Condition[]): Condition => ({ op: "all", of, at: nowhere });

test("events are of one class where the filters say the same of them, whatever else they hold", () => {
  const classOf = createClasses(isOf("channel", "a"), not(isOf("channel", "a")), null);
  const first = classOf({ channel: "A", other: 1 });
  expect(first.sources).toEqual([
    { place: 0, isCertain: true },
    { place: 2, isCertain: true },
  ]);
  expect(classOf({ other: 2, channel: "a" })).toBe(first);
  expect(classOf({ channel: "b" })).toBe(classOf({}));
  expect(classOf({}).sources.map(({ place }) => place)).toEqual([1, 2]);
});

test("a source of which the atoms cannot tell is to be asked, unless they leave the event out", () => {
  const isHigh = compare(field("id", "number"), ">", number(5), { as: "number" });
  const classOf = createClasses(all(isOf("channel", "a"), isHigh));
  expect(classOf({ channel: "a", id: 1 }).sources).toEqual([{ place: 0, isCertain: false }]);
  expect(classOf({ channel: "b", id: 9 }).sources).toEqual([]);
});

test("an event with several values is of the sources of each", () => {
  const classOf = createClasses(isOf("channel", "a"), isOf("channel", "b"));
  expect(classOf({ channel: ["b", "a", "c"] }).sources).toHaveLength(2);
});

test("more kinds of events than are remembered are told apart all the same", () => {
  const names = Array.from({ length: 14 }, (_, index) => `f${index}`);
  const classOf = createClasses(...names.map((name) => isOf(name, "x")));
  for (let kind = 0; kind < 2 ** 14; kind += 3) {
    const own = names.filter((_, index) => ((kind >> index) & 1) === 1);
    const body = Object.fromEntries(own.map((name) => [name, "x"]));
    expect(classOf(body).sources).toHaveLength(own.length);
  }
});
