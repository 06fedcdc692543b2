import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "@tocsin/core";
import { EventParser } from "./event-parser.ts";

/** Line and document of each event, line and reason of each malformed part, read in pieces of a size. */
function parse(text: string | Buffer, piece = 1 << 20) {
  const bytes = Buffer.from(text);
  const parser = new EventParser("f");
  const results = [];
  for (let at = 0; at < bytes.length; at += piece) results.push(parser.push(bytes.subarray(at, at + piece)));
  results.push(parser.end());
  return {
    events: results.flatMap(({ events }) =>
      events.map(({ document, origin }) => ["line" in origin ? origin.line : 0, document]),
    ),
    malformed: results.flatMap(({ malformed }) => malformed.map(({ line, reason }) => [line, reason])),
  };
}

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}

/** Whatever the pieces, the same comes out. */
function parseInPieces(text: string | Buffer) {
  const whole = parse(text);
  for (const piece of [1, 2, 7]) expect(parse(text, piece)).toEqual(whole);
  return whole;
}

const textLine = "not a JSON object (lines of text, such as syslog, must be made JSON first)";

test("a line is an event, numbered from 1; empty lines, CRLF and a byte order mark are passed over", () => {
  expect(parseInPieces('\u{feff}{"a":1}\r\n\r\n  {"a":2}  \n{"a":3}')).toEqual({
    events: [
      [1, { a: 1 }],
      [3, { a: 2 }],
      [4, { a: 3 }],
    ],
    malformed: [],
  });
});

test("a JSON array gives its elements, on one line or on many", () => {
  expect(parseInPieces('[{"a":1},{"a":{"b":[1]}}]').events).toEqual([
    [1, { a: 1 }],
    [1, { a: { b: [1] } }],
  ]);
  expect(parseInPieces('[\n  {\n    "a": 1\n  },\n  {"a": 2},\n  {"a": 3}\n]\n')).toEqual({
    events: [
      [2, { a: 1 }],
      [5, { a: 2 }],
      [6, { a: 3 }],
    ],
    malformed: [],
  });
});

test("objects may follow each other without anything between them, and may be laid out over lines", () => {
  const pretty = (value: unknown) => JSON.stringify(value, null, 2);
  const text = `${pretty({ a: { b: "}" } })}\n${pretty({ a: ['\\"', "{"] })}{"a":3}{"a":4}`;
  expect(parseInPieces(text)).toEqual({
    events: [
      [1, { a: { b: "}" } }],
      [6, { a: ['\\"', "{"] }],
      [11, { a: 3 }],
      [11, { a: 4 }],
    ],
    malformed: [],
  });
});

test("each bad line is reported, and the lines around it are read", () => {
  expect(parseInPieces('{"a":1}\ngarbage {"no"}\n{"a": oops}\n{"a":"open}\n[error] log\n{"a":2}\n')).toEqual({
    events: [
      [1, { a: 1 }],
      [6, { a: 2 }],
    ],
    malformed: [
      [2, textLine],
      [3, "not JSON: Unexpected token 'o'"],
      [4, "a text is not closed on its line"],
      [5, textLine],
    ],
  });
});

test("a value that was cut off costs no line after it", () => {
  for (const cut of ['{"a":', '{"a":{', '{"a":1,', '{"a":tr', '{"a":[{"b":1},', '{"a":"x', "{"]) {
    const { events, malformed } = parseInPieces(`${cut}\n{"a":1}\n{"a":2}\n`);
    expect(events, cut).toEqual([
      [2, { a: 1 }],
      [3, { a: 2 }],
    ]);
    expect(
      malformed.map(([line]) => line),
      cut,
    ).toEqual([1]);
  }
});

test("in an array laid out over lines, reading goes on with the next element", () => {
  expect(parseInPieces('[\n  {\n    "a": "open\n  },\n  {\n    "a": 2\n  }\n]\n')).toEqual({
    events: [[5, { a: 2 }]],
    malformed: [[2, "a text is not closed on its line"]],
  });
});

test("what is no object is malformed, at the top and in an array", () => {
  expect(parseInPieces('1\n"text"\nnull\n[1, "x", {"a":1}, [2], null]').malformed.map(([line]) => line)).toEqual([
    1, 2, 3, 4, 4, 4, 4,
  ]);
});

test("an array without its end is reported at its beginning", () => {
  expect(parseInPieces('\n[{"a":1},\n{"a":2}')).toEqual({
    events: [
      [2, { a: 1 }],
      [3, { a: 2 }],
    ],
    malformed: [[2, "the array that begins here is not closed"]],
  });
});

test("bytes that are no UTF-8 are malformed", () => {
  const { events, malformed } = parseInPieces(Buffer.from('{"a":"\xff"}\n{"a":1}\n', "latin1"));
  expect(events).toEqual([[2, { a: 1 }]]);
  expect(malformed).toEqual([[1, "not valid UTF-8"]]);
});

test("nesting beyond 256 levels is malformed", () => {
  const deep = `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  expect(parse(`${deep}\n{"a":1}\n${deep}`, 1000)).toEqual({
    events: [[2, { a: 1 }]],
    malformed: [
      [1, "nested deeper than 256 levels"],
      [3, "nested deeper than 256 levels"],
    ],
  });
});

test("a value over 16 MiB is passed over, on one line or on many", () => {
  const large = "x".repeat(17 * 1024 * 1024);
  const lines = `"x",\n`.repeat(4 * 1024 * 1024);
  const text = Buffer.from(`{"a":"${large}"}\n{"a":1}\n${large}\n{"a":[\n${lines}1]}\n{"a":2}\n`);
  const { events, malformed } = parse(text, 1 << 20);
  expect(events.map(([, document]) => document)).toEqual([{ a: 1 }, { a: 2 }]);
  expect(malformed).toEqual([
    [1, "larger than 16 MiB"],
    [3, textLine],
    [4, "larger than 16 MiB"],
  ]);
});

test("events come out the same in every layout and in pieces of every size", () => {
  const documents = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 40 }), (values, piece) => {
      const plain = values.map((value) => valueOf(JSON.stringify(value)));
      const layouts = [
        values.map((value) => JSON.stringify(value)).join("\n"),
        JSON.stringify(values),
        JSON.stringify(values, null, 2),
        values.map((value) => JSON.stringify(value, null, 1)).join("\n"),
        values.map((value) => JSON.stringify(value)).join(""),
      ];
      for (const text of layouts) {
        const { events, malformed } = parse(text, piece);
        expect(malformed).toEqual([]);
        expect(events.map(([, document]) => document)).toEqual(plain);
      }
    }),
  );
});

test("no bytes make it throw, and pieces never matter", () => {
  const alphabet = fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "\n", " ", "a", "1", "\u{feff}", '{"a":1}');
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (parts, piece) => {
      const text = parts.join("");
      expect(parse(text, piece)).toEqual(parse(text));
    }),
    { numRuns: 2000 },
  );
});

test("a filter is asked about lines that look like one event each, and told of those that are and were not passed over", () => {
  const asked: string[] = [];
  const told: unknown[] = [];
  const parser = new EventParser("f", {
    passesOver(bytes, start, end) {
      asked.push(bytes.toString("utf8", start, end));
      return asked.at(-1)!.includes("known");
    },
    onEvent: ({ document, origin }) => told.push([document, "line" in origin && origin.line]),
  });
  const text = '{"a":1}\n {"known":2} \n{"a":\n3}\n{"a":4}{"a":5}\n[{"known":6}]\n{"a":7}\n';
  const { events, malformed, passedOver } = parser.push(Buffer.from(text));
  expect(asked).toEqual(['{"a":1}', '{"known":2}', '{"a":4}{"a":5}', '{"a":7}']);
  expect(told).toEqual([
    [{ a: 1 }, 1],
    [{ a: 7 }, 7],
  ]);
  expect(passedOver).toBe(1);
  expect(events.map(({ document }) => document)).toEqual([
    { a: 1 },
    { a: 3 },
    { a: 4 },
    { a: 5 },
    { known: 6 },
    { a: 7 },
  ]);
  expect(malformed).toEqual([]);
});
