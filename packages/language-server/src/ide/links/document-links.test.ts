import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { documentLinks } from "./document-links.ts";

test("fixtures, tables, schemas, references and techniques lead to what they name", () => {
  const { view } = toMarkedView(`source s typed by ecs, "fields.json"
list l of text from "list.csv"
lookup k from "table.csv" key host
rule r {
  mitre T1110.003
  references "https://example.org/a", "a book"
  when any s
  severity low
  test "t" { given "events.ndjson" expect no alert }
}
`);
  const told = documentLinks(view).map(({ span, target }) => [
    view.file.text.slice(span.start, span.end),
    "file" in target ? target.file : target.page,
  ]);
  expect(told).toEqual([
    ['"fields.json"', "/rules/fields.json"],
    ['"list.csv"', "/rules/list.csv"],
    ['"table.csv"', "/rules/table.csv"],
    ["T1110.003", "https://attack.mitre.org/techniques/T1110/003/"],
    ['"https://example.org/a"', "https://example.org/a"],
    ['"events.ndjson"', "/rules/events.ndjson"],
  ]);
});
