import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rules = `source logins typed by untyped

list admins of text from index "entities-*" column user.name
list idle of text from index "entities-*" column user.name
lookup asset from index "assets" key host

rule admin {
  when any logins where user.name in admins and asset(host.name).owner is "ada"
  severity low
  test "an administrator" {
    given row of admins { user.name: "ada" }
    given row of asset { host: "web-1", owner: "ada" }
    given logins { user.name: "ADA", host.name: "web-1" }
    expect 1 alert
  }
  test "nobody is one" {
    given logins { user.name: "ada", host.name: "web-1" }
    expect no alert because when
  }
}
`;

describe.concurrent("lists and lookups of an index, without a server", () => {
  const files = { "rules.tocsin": rules, "events.ndjson": '{"user":{"name":"ada"}}\n' };

  test("are empty in tests but for the rows that are given", async () => {
    expect(await createFolder(files).tocsin("test", "rules.tocsin")).toMatchObject({ exitCode: 0 });
  });

  test("keep a hunt from running, which names those that rules use and what to pass", async () => {
    const folder = createFolder(files);
    const { stdout, stderr, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules.tocsin",
      "--events",
      "events.ndjson",
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr.match(/^error TOC6015: .*$/gm)).toEqual([
      "error TOC6015: The list rules.admins lies in the index `entities-*`: pass `--elasticsearch URL`, the server that has it.",
      "error TOC6015: The lookup rules.asset lies in the index `assets`: pass `--elasticsearch URL`, the server that has it.",
    ]);
    expect(stderr).toContain("rules.tocsin:3:6");
  });

  test("a server that no rule needs is refused, for it was meant for an index", async () => {
    const plain = "source logins typed by untyped\nrule r { when any logins severity low }\n";
    const folder = createFolder({ ...files, "plain.tocsin": plain });
    const hunt = [
      "hunt",
      "--rules",
      "plain.tocsin",
      "--events",
      "events.ndjson",
      "--elasticsearch",
      "http://127.0.0.1:1",
    ];
    expect(await folder.tocsin(...hunt)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("TOC6004") as string,
    });
  });
});
