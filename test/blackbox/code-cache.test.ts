import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rule = "source web typed by untyped\nrule any_web { when any web severity low }\n";

/** Checks a rule with a cache in the folder; gives what lies in the cache afterwards. */
async function checkIn({ path, tocsinWith }: ReturnType<typeof createFolder>) {
  const cache = join(path, "cache");
  // Where Node was told of another folder it keeps to that one.
  const env = { TOCSIN_CACHE: cache, NODE_COMPILE_CACHE: undefined };
  const { exitCode, stderr } = await tocsinWith({ env }, "check", "web.tocsin");
  const code = join(cache, "code");
  const kept = () => readdirSync(code, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { outcome: { exitCode, stderr }, code, kept };
}

const fine = { exitCode: 0, stderr: "" };

describe.concurrent("what Node compiles of the program", () => {
  test("is kept for its owner alone, and the program starts with it", async () => {
    const folder = createFolder({ "web.tocsin": rule });
    const first = await checkIn(folder);
    expect(first.outcome).toEqual(fine);
    expect(first.kept().length).toBeGreaterThan(0);
    expect(statSync(first.code).mode & 0o777).toBe(0o700);
    expect((await checkIn(folder)).outcome).toEqual(fine);
  });

  test("is not kept where there can be no folder, and the program starts without", async () => {
    const folder = createFolder({ "web.tocsin": rule, cache: "a file" });
    expect((await checkIn(folder)).outcome).toEqual(fine);
  });

  test("is not kept in a folder that others may write", async () => {
    const folder = createFolder({ "web.tocsin": rule });
    const code = join(folder.path, "cache/code");
    mkdirSync(code, { recursive: true });
    chmodSync(code, 0o777);
    const { outcome, kept } = await checkIn(folder);
    expect([outcome, kept()]).toEqual([fine, []]);
  });

  test("is kept for eight places of the program at most", async () => {
    const others = Array.from({ length: 12 }, (_, at) => [`cache/code/place-${at}/file`, "x"]);
    const folder = createFolder({ "web.tocsin": rule, ...Object.fromEntries(others) });
    const { outcome, code } = await checkIn(folder);
    expect([outcome, readdirSync(code).length]).toEqual([fine, 8]);
  });
});
