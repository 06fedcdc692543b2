import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";
import { startTocsin } from "../frame/running-command.ts";

const shared = `module shared
source logins typed by untyped
list admins of text from "admins.txt"
`;

function toRule(name: string, more = ""): string {
  return `use logins, admins from shared
rule ${name} {
  when any logins where user.name in admins
  severity low
  test "an administrator" {
    given logins { user.name: "ada" }
    expect 1 alert
  }
${more}}
`;
}

const other = `source web typed by untyped
rule other {
  when any web where url.path is "/admin"
  severity low
  test "from a file" {
    given "events.ndjson"
    expect 1 alert
  }
}
`;

const files = {
  "tocsin.yaml": "",
  "rules/shared.tocsin": shared,
  "rules/admins.txt": "ada\n",
  "rules/a.tocsin": toRule("first"),
  "rules/other.tocsin": other,
  "rules/events.ndjson": '{"url":{"path":"/admin"}}\n',
};

const total = /All .*\.\n/;

describe.concurrent("tocsin test --watch", () => {
  async function start(more: Readonly<Record<string, string>> = {}, ...paths: readonly string[]) {
    const folder = createFolder({ ...files, ...more });
    const watching = startTocsin(["test", "--watch", ...(paths.length > 0 ? paths : ["rules"])], folder.path);
    const begun = await watching.until(/Watching for changes/);
    const rerun = async (file: string, content: string) => {
      folder.write(file, content);
      return watching.until(total);
    };
    return { folder, watching, begun, rerun };
  }

  test("runs everything, then what a change of a rule file touches, and ends with the code of the last run", async () => {
    const { watching, begun, rerun } = await start();
    expect(begun).toContain("2 passed, 0 failed.");
    const failed = await rerun("rules/a.tocsin", toRule("first").replace("1 alert", "2 alerts"));
    expect(failed).toContain("Changed: rules/a.tocsin");
    expect(failed).toMatch(/✗ an administrator[^]*0 passed, 1 failed\.\nAll 3 files: 1 passed, 1 failed\.\n$/);
    expect(failed).not.toContain("other.other");
    const mended = await rerun("rules/a.tocsin", toRule("first", "# mended\n"));
    expect(mended).toMatch(/1 passed, 0 failed\.\nAll 3 files: 2 passed, 0 failed\.\n$/);
    expect(await watching.interrupt()).toBe(0);
  });

  test("runs what uses a module, a list or a file of events that changed", async () => {
    const { watching, rerun } = await start();
    const module = await rerun("rules/shared.tocsin", `${shared}list more of text ["x"]\n`);
    expect(module).toContain("Changed: rules/shared.tocsin");
    expect(module).toContain("a.first");
    expect(module).not.toContain("other.other");
    const list = await rerun("rules/admins.txt", "grace\n");
    expect(list).toMatch(/Changed: rules\/admins\.txt\n[^]*a\.first\n {2}✗[^]*All 3 files: 1 passed, 1 failed\.\n$/);
    const events = await rerun("rules/events.ndjson", '{"url":{"path":"/shop"}}\n');
    expect(events).toMatch(
      /Changed: rules\/events\.ndjson\n[^]*other\.other\n {2}✗[^]*All 3 files: 0 passed, 2 failed\.\n$/,
    );
    expect(events).not.toContain("a.first");
    expect(await watching.interrupt()).toBe(1);
  });

  test("survives syntax errors, and goes on when they are mended", async () => {
    const { watching, rerun } = await start();
    const broken = await rerun("rules/a.tocsin", toRule("first").replace("when any", "when when"));
    expect(broken).toMatch(/error TOC1\d{3}/);
    expect(broken).toMatch(/All 3 files: 1 passed, 0 failed; 1 file has errors\.\n$/);
    const module = await rerun("rules/shared.tocsin", shared.replace("list", "lisst"));
    expect(module).toMatch(/shared\.tocsin:3:1[^]*2 files have errors\.\n$/);
    await rerun("rules/shared.tocsin", shared);
    expect(await rerun("rules/a.tocsin", toRule("first"))).toMatch(/All 3 files: 2 passed, 0 failed\.\n$/);
    expect(await watching.interrupt()).toBe(0);
  });

  test("sees files that come, go and take the place of others, in folders that are new", async () => {
    const { folder, watching, rerun } = await start();
    const added = await rerun(
      "rules/new/deep/b.tocsin",
      other.replace("other", "added").replace('"events', '"../../events'),
    );
    expect(added).toMatch(/Changed: rules\/new\/deep\/b\.tocsin[^]*b\.added[^]*All 4 files: 3 passed, 0 failed\.\n$/);
    rmSync(join(folder.path, "rules/new"), { recursive: true });
    expect(await watching.until(total)).toMatch(
      /Gone: rules\/new\/deep\/b\.tocsin\nAll 3 files: 2 passed, 0 failed\.\n$/,
    );
    folder.write("rules/a.swap", toRule("first", "# from an editor that writes beside and renames\n"));
    renameSync(join(folder.path, "rules/a.swap"), join(folder.path, "rules/a.tocsin"));
    expect(await watching.until(total)).toContain("Changed: rules/a.tocsin");
    expect(await rerun("rules/new/deep/b.tocsin", "rule")).toMatch(/1 file has errors\.\n$/);
    expect(await watching.interrupt()).toBe(2);
  });

  test("waits for rules where there are none yet", async () => {
    const folder = createFolder({ "rules/readme.txt": "x" });
    const watching = startTocsin(["test", "--watch", "rules"], folder.path);
    expect(await watching.until(/Watching for changes/)).toContain("TOC6001");
    folder.write("rules/events.ndjson", files["rules/events.ndjson"]);
    folder.write("rules/other.tocsin", other);
    expect(await watching.until(total)).toMatch(/All 1 file: 1 passed, 0 failed\.\n$/);
    expect(await watching.interrupt()).toBe(0);
  });

  test("prints nothing but text", async () => {
    const folder = createFolder(files);
    for (const more of [["--format", "json"], ["--coverage"], ["--mutate"]]) {
      expect(await folder.tocsin("test", "--watch", "rules", ...more)).toMatchObject({ exitCode: 2 });
    }
  });
});
