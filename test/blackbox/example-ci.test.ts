import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runTocsin } from "../frame/run-command.ts";
import { createFolder } from "../frame/folder.ts";

const example = join(root, "examples/ci");
const workflow = readFileSync(join(example, ".github/workflows/rules.yml"), "utf8");
const commands = [...workflow.matchAll(/npx tocsin ([^>\n]+)/g)].map(([, command = ""]) => command.trim());

test.concurrent.each(commands)("the example's workflow passes: tocsin %s", async (command) => {
  const args = command.split(" ").map((word) => (word === "rules" ? join(example, "rules") : word));
  const { exitCode, stderr } = await runTocsin(args, { cwd: createFolder().path });
  expect([exitCode, stderr]).toEqual([0, expect.not.stringMatching(/error|below/)]);
});

test("the example's rules are formatted", async () => {
  expect((await runTocsin(["fmt", "--check", join(example, "rules")])).exitCode).toBe(0);
});
