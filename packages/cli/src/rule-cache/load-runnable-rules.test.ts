import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { RuleSet } from "@tocsin/core";
import { loadRules } from "../rules/load-rules.ts";
import { ruleCacheFolder } from "./cache-folder.ts";
import { writeEntryFile } from "./entry-files.ts";
import { loadRunnableRules } from "./load-runnable-rules.ts";

const top = mkdtempSync(join(tmpdir(), "tocsin-rule-cache-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let folder = "";
let environment: NodeJS.ProcessEnv = {};
let runs = 0;

beforeEach(() => {
  folder = join(top, String(++runs));
  environment = { TOCSIN_CACHE: join(folder, "cache") };
  write("rules/tocsin.yaml", "");
  write("rules/signin.tocsin", signin);
  write("rules/bad.csv", "name\nmallory\n");
  write("rules/sigma/one.yml", sigma("'*.exe'"));
});

const signin = `module m
list bad of text from "bad.csv" column "name"
source logs typed by untyped
rule signin { when any logs where user in bad severity low }
`;

const sigma = (image: string) => `title: One
id: 5259cbf2-0a75-48bf-b57a-c54d6fabaef3
logsource: { category: process_creation, product: windows }
detection:
  a: { Image: ${image} }
  condition: a
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const rules = () => join(folder, "rules");
const load = () => loadRunnableRules([rules()], environment);
const entries = () => readdirSync(ruleCacheFolder(environment)!);
const entryPath = () => join(ruleCacheFolder(environment)!, entries()[0]!);

const toPlain = ({ rules: kept, ...ruleSet }: RuleSet) => ({ ...ruleSet, rules: kept.map((rule) => ({ ...rule })) });

/** Loads twice, changes something, and loads again: the cache must not be used, and not be missed by what is read. */
async function expectAnew(change: () => void): Promise<void> {
  await load();
  expect((await load()).loading.cache).toBe("read");
  change();
  const { loading, ruleSet, leftOut } = await load();
  const fresh = loadRules([rules()], { lint: false });
  expect({ cache: loading.cache, ruleSet: toPlain(ruleSet), leftOut }).toEqual({
    cache: "written",
    ruleSet: fresh.ruleSet,
    leftOut: fresh.leftOut,
  });
}

describe("rules from the cache", () => {
  test("are those that were compiled, with what was said of them and the texts it is shown in", async () => {
    write("rules/sigma/broken.yml", "title: Broken\nlogsource: {category: x}\ndetection: 3\n");
    const first = await load();
    const second = await load();
    expect([first.loading.cache, second.loading.cache]).toEqual(["written", "read"]);
    expect(first.leftOut.length).toBeGreaterThan(0);
    expect(toPlain(second.ruleSet)).toEqual(toPlain(first.ruleSet));
    for (const part of ["diagnostics", "leftOut", "problems", "sigmaFiles"] as const) {
      expect(second[part]).toEqual(first[part]);
    }
    const files = [join(rules(), "signin.tocsin"), join(rules(), "sigma/one.yml"), "elsewhere.tocsin"];
    const made = first.ruleSet.rules.map(({ at }) => at.file);
    expect([...files, ...made].map((file) => second.texts.get(file))).toEqual(
      [...files, ...made].map((file) => first.texts.get(file)),
    );
    expect(second.texts.get(made[1]!)).toContain("rule ");
  });

  test("are not used once a rule is edited", async () => {
    await expectAnew(() => write("rules/signin.tocsin", signin.replace("low", "high")));
  });

  test("are not used once a rule of Sigma is edited, by a text of the same length", async () => {
    await expectAnew(() => write("rules/sigma/one.yml", sigma("'*.dll'")));
  });

  test("are not used once a list that they read is edited", async () => {
    await expectAnew(() => write("rules/bad.csv", "name\nmallorz\n"));
  });

  test("are not used once a file is added", async () => {
    await expectAnew(() =>
      write("rules/deep/more.tocsin", "rule more { when any logs severity low }\nsource logs typed by untyped\n"),
    );
  });

  test("are not used once a module that they use changes above them", async () => {
    write("tocsin.yaml", "");
    rmSync(join(rules(), "tocsin.yaml"));
    write("shared/macros.tocsin", 'module shared\nmacro bad_user(u) means u is "eve"\n');
    write(
      "rules/signin.tocsin",
      `module m
use bad_user from shared
source logs typed by untyped
rule signin { when any logs where bad_user(user) severity low }
`,
    );
    await expectAnew(() => write("shared/macros.tocsin", 'module shared\nmacro bad_user(u) means u is "ann"\n'));
  });

  test("are not used once the root above them moves, so that a list lies outside", async () => {
    write("tocsin.yaml", "");
    rmSync(join(rules(), "tocsin.yaml"));
    write("bad.csv", "name\nmallory\n");
    write("rules/signin.tocsin", signin.replace("bad.csv", "../bad.csv"));
    await load();
    expect((await load()).loading.cache).toBe("read");
    write("rules/tocsin.yaml", "");
    expect((await load()).diagnostics.map(({ severity }) => severity)).toContain("error");
  });

  test("are not used once a link leads to another list", async () => {
    write("rules/other.csv", "name\neve\n");
    rmSync(join(rules(), "bad.csv"));
    symlinkSync("other.csv", join(rules(), "bad.csv"));
    await expectAnew(() => {
      rmSync(join(rules(), "bad.csv"));
      write("third.csv", "name\nzoe\n");
      write("rules/third.csv", "name\nzoe\n");
      symlinkSync("third.csv", join(rules(), "bad.csv"));
    });
  });
});

describe("an entry of the cache", () => {
  test("is passed over and written anew where it is cut off, at any place", async () => {
    await load();
    const whole = readFileSync(entryPath());
    for (const length of [0, 10, 90, whole.length >> 1, whole.length - 1]) {
      writeFileSync(entryPath(), whole.subarray(0, length));
      expect((await load()).loading.cache).toBe("written");
    }
    expect((await load()).loading.cache).toBe("read");
  });

  test("is passed over where a byte of it is another one, or more follow", async () => {
    await load();
    const whole = readFileSync(entryPath());
    const ruleSet = toPlain((await load()).ruleSet);
    for (let at = 0; at < whole.length; at += 61) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x10;
      writeFileSync(entryPath(), damaged);
      expect(toPlain((await load()).ruleSet)).toEqual(ruleSet);
    }
    writeFileSync(entryPath(), Buffer.concat([whole, whole]));
    expect((await load()).loading.cache).toBe("written");
  });

  test("is passed over where another program wrote it", async () => {
    await load();
    const text = readFileSync(entryPath(), "latin1");
    writeFileSync(entryPath(), text.replace(/^(tocsin rules \d+ )\w{8}/, "$100000000"), "latin1");
    expect((await load()).loading.cache).toBe("written");
  });

  test("is kept for its owner alone", async () => {
    await load();
    expect(statSync(entryPath()).mode & 0o777).toBe(0o600);
  });

  test("is not made of rules with errors", async () => {
    write("rules/signin.tocsin", signin.replace("severity low", "severity"));
    expect((await load()).loading.cache).toBe("unused");
    expect(() => entries()).toThrow("ENOENT");
  });

  test("is not made where the folder cannot be made, and the rules run all the same", async () => {
    write("file", "");
    const { loading, ruleSet } = await loadRunnableRules([rules()], { TOCSIN_CACHE: join(folder, "file") });
    expect([loading.cache, ruleSet.rules.length]).toEqual(["unused", 2]);
  });

  test("is not made where nobody wants a cache", async () => {
    expect((await loadRunnableRules([rules()], undefined)).loading.cache).toBe("unused");
    expect(() => entries()).toThrow("ENOENT");
  });

  test("is one of 32 at most", async () => {
    for (let at = 0; at < 40; at++) writeEntryFile(ruleCacheFolder(environment)!, `entry-${at}`, Buffer.from("x"));
    await load();
    expect(entries()).toHaveLength(32);
    expect((await load()).loading.cache).toBe("read");
  });
});
