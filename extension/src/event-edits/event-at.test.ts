import { expect, test } from "vitest";
import { eventAt } from "./event-at.ts";

/** The event at the mark `|`. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf("|");
  return eventAt(marked.replace("|", ""), offset);
}

test("of events line by line it is the one at the cursor", () => {
  expect(at('{"a":1}\n{"a"|:2}\n{"a":3}\n')).toBe('{"a":2}');
});

test("an event over several lines is taken whole, from inside of an inner object too", () => {
  expect(at('{\n  "a": {\n    "b": |1\n  }\n}')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
});

test("an inner object alone on its line is no event", () => {
  expect(at('{\n  "users": [\n    {"n|ame": "a"}\n  ]\n}')).toBe('{\n  "users": [\n    {"name": "a"}\n  ]\n}');
});

test("of an array it is the element at the cursor", () => {
  expect(at('[\n  {"a": 1},\n  {"a|": [{"b": 2}]}\n]')).toBe('{"a": [{"b": 2}]}');
});

test("beside an event it is the one on the line", () => {
  expect(at('[\n|  {"a": 1},\n  {"a": 2}\n]')).toBe('{"a": 1}');
});

test("braces and quotes within texts are no structure", () => {
  expect(at('{"a": "}{\\"["}\n{"a": "|{"}')).toBe('{"a": "{"}');
});

test("a line that was cut short takes none of the others with it", () => {
  expect(at('{"a": {"b": "x\n{"a": |2}\n{"a": 3}')).toBe('{"a": 2}');
  expect(at('{"a": 1}}\n{"a": |2}')).toBe('{"a": 2}');
});

test("of a text with one event it is that one, wherever the cursor stands", () => {
  expect(at('|\n\n{"a": 1}\n')).toBe('{"a": 1}');
});

test("what is no object is no event", () => {
  expect(at("|")).toBeUndefined();
  expect(at('[1, "|a"]')).toBeUndefined();
  expect(at('{"a": |')).toBeUndefined();
});

test("all digits of a number are kept", () => {
  expect(at('{"id": 123456789012345678901|}')).toBe('{"id": 123456789012345678901}');
});
