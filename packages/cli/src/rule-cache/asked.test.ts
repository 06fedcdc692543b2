import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { loadingDisk, type LoadingDisk } from "../rules/loading-disk.ts";
import { askAgain, noteQuestions } from "./asked.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-asked-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "one.tocsin");
beforeEach(() => writeFileSync(file, "module one\n"));

/** When what was written just now is old enough to be known by its times. */
const later = () => Date.now() + 60_000;

function ask(now: () => number) {
  const { disk, asked } = noteQuestions(loadingDisk, now);
  disk.ruleText(file);
  return asked();
}

/** File systems tell times by a clock of some milliseconds. */
function awaitTick(): void {
  const probe = join(folder, "probe");
  do writeFileSync(probe, "");
  while (statSync(probe).ctimeMs <= statSync(file).ctimeMs);
}

/** A disk that tells how often it reads a text. */
function countReads() {
  const counted = { reads: 0 };
  const ruleText: LoadingDisk["ruleText"] = (path) => {
    counted.reads++;
    return loadingDisk.ruleText(path);
  };
  return { counted, disk: { ...loadingDisk, ruleText } };
}

describe("a text that was asked for", () => {
  test("is not read again where its file is as it was", () => {
    const asked = ask(later);
    const { disk, counted } = countReads();
    expect(askAgain(asked, disk, later)).toBe(asked);
    expect(counted.reads).toBe(0);
  });

  test("is read again where its file was so young that it may have changed unseen, and known by its times from then on", () => {
    const asked = ask(Date.now);
    const { disk, counted } = countReads();
    expect(askAgain(asked, disk)).toBe(asked);
    expect(counted.reads).toBe(1);
    const stamped = askAgain(asked, disk, later)!;
    expect(askAgain(stamped, disk, later)).toBe(stamped);
    expect(counted.reads).toBe(2);
  });

  test("is read again, and the same answer, where its file was only touched", () => {
    const asked = ask(later);
    utimesSync(file, new Date(0), new Date(0));
    const again = askAgain(asked, loadingDisk, later)!;
    expect(again).not.toEqual(asked);
    expect(again.map(([, , answer]) => answer)).toEqual(asked.map(([, , answer]) => answer));
  });

  test("is another one where its file was edited, and its length and time of change set back", () => {
    const asked = ask(later);
    const { atime, mtime } = statSync(file);
    awaitTick();
    writeFileSync(file, "module two\n");
    utimesSync(file, atime, mtime);
    expect(askAgain(asked, loadingDisk, later)).toBeUndefined();
  });

  test("is another one where another file of the same length and time took its place", () => {
    const { atime, mtime } = statSync(file);
    const asked = ask(later);
    writeFileSync(`${file}.new`, "module two\n");
    utimesSync(`${file}.new`, atime, mtime);
    renameSync(`${file}.new`, file);
    expect(askAgain(asked, loadingDisk, later)).toBeUndefined();
  });

  test("is another one where its file is gone", () => {
    const asked = ask(later);
    rmSync(file);
    expect(askAgain(asked, loadingDisk, later)).toBeUndefined();
  });
});
