import { expect, test } from "vitest";
import { placeholderIn } from "./placeholder-in.ts";

const at = { line: 4, character: 14 };
const range = { start: at, end: at };

test("of a test it is the name", () => {
  const newText = '\n\n  test "an event" {\n    given logins { user.name: "a" }\n    expect no alert because when\n  }';
  expect(placeholderIn({ range, newText })).toEqual({
    start: { line: 6, character: 8 },
    end: { line: 6, character: 16 },
  });
});

test("of an exception it is the reason, not a value", () => {
  const newText = '\n  except when user.name is "test \\"a\\"" because "say why"';
  const [, line = ""] = newText.split("\n");
  const { start, end } = placeholderIn({ range, newText });
  expect(line.slice(start.character, end.character)).toBe("say why");
});

test("without any it is the end of what was written", () => {
  expect(placeholderIn({ range, newText: " abc" })).toEqual({
    start: { line: 4, character: 18 },
    end: { line: 4, character: 18 },
  });
});
