import { expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const escape = String.fromCodePoint(27);

test.each([{ CI: "true" }, { CI: undefined }])(
  "nothing is coloured where the output is no terminal: %j",
  async (env) => {
    const { stdout, stderr } = await createFolder().tocsinWith({ env }, "check", "nothing");
    expect(stdout + stderr).toContain("TOC7001");
    expect(stdout + stderr).not.toContain(escape);
  },
);

test("FORCE_COLOR asks for colours all the same", async () => {
  const { stdout, stderr } = await createFolder().tocsinWith({ env: { FORCE_COLOR: "1" } }, "check", "nothing");
  expect(stdout + stderr).toContain(escape);
});
