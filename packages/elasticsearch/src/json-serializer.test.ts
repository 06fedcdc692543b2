import { errors } from "@elastic/elasticsearch";
import { expect, test } from "vitest";
import { JsonSerializer, textLengthOf } from "./json-serializer.ts";

const serializer = new JsonSerializer();

test("a whole number beyond 2^53 keeps its digits on both ways", () => {
  const text = '{"n":-9223372036854775808,"all":[18446744073709551615]}';
  const value = serializer.deserialize<object>(text);
  expect(value).toEqual({ n: -9223372036854775808n, all: [18446744073709551615n] });
  expect(serializer.serialize(value)).toBe(text);
  expect(serializer.ndserialize([value])).toBe(`${text}\n`);
});

test("an answer remembers the length of its text", () => {
  expect(textLengthOf(serializer.deserialize('{"a": 1}'))).toBe(8);
});

test.each([
  ["cut off", '{"a":'],
  ["nested too deeply", "[".repeat(300) + "]".repeat(300)],
])("a text that is %s is an error of the client", (_, text) => {
  expect(() => serializer.deserialize(text)).toThrow(errors.DeserializationError);
});
