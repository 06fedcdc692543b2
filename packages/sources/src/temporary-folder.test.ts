import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { TemporaryFilesError } from "./temporary-folder.ts";

test("a full disk is a problem that names the folder", () => {
  const { diagnostic } = new TemporaryFilesError(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
  expect(diagnostic).toMatchObject({
    code: "TOC7008",
    message: `Temporary files cannot be kept in \`${tmpdir()}\`: the disk is full.`,
  });
});
