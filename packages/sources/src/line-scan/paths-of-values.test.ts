import { describe, expect, it } from "vitest";
import { LineScanner } from "./line-scanner.ts";
import { pathsOfValues } from "./paths-of-values.ts";

describe("pathsOfValues", () => {
  it("joins the keys above a value, and passes through arrays", () => {
    expect(pathsOf('{"a":1,"b":{"c":"x","d":[true,{"e":null},"y"]},"f.g":"{\\"h\\":1}"}')).toEqual([
      "a",
      "b.c",
      "b.d",
      "b.d.e",
      "b.d",
      "f.g",
    ]);
  });

  it("reads escapes of keys", () => {
    expect(pathsOf('{"\\u0061\\"{":1}')).toEqual(['a"{']);
  });

  it("knows nothing of what is written otherwise", () => {
    expect(pathsOf('{"a":1,"b"\t:2}')).toBeUndefined();
    expect(pathsOf("1")).toBeUndefined();
    expect(pathsOf('{"a" 1}')).toBeUndefined();
  });
});

function pathsOf(text: string): readonly string[] | undefined {
  const line = Buffer.from(text);
  const scanner = new LineScanner();
  const count = scanner.scan(line, 0, line.length);
  return pathsOfValues(
    line,
    Array.from({ length: count }, (_, value) => scanner.placeOf(value)),
  );
}
