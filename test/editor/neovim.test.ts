import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { createWorkspace } from "../frame/editor.ts";
import { root, runCommand } from "../frame/run-command.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";

const neovim = inject("editor").neovim;
const missing = "missing" in neovim ? neovim.missing : undefined;

/** What `try-in-neovim.lua` writes. */
interface Tried {
  readonly filetype: string;
  readonly commentstring: string;
  readonly problem: { readonly code: string; readonly message: string; readonly line: number };
  readonly hover: string;
  readonly formatted: boolean;
}

describe.runIf(suiteNeeds("the language server in Neovim", missing))("the language server in Neovim", () => {
  test("shows the misspelt field, its page, and formats, with the configuration of editors/neovim", async () => {
    const folder = createWorkspace();
    const result = join(folder, "result.json");
    const program = [process.execPath, "--conditions=source", join(root, "packages/cli/src/main.ts"), "lsp", "--stdio"];
    const script = join(import.meta.dirname, "try-in-neovim.lua");
    const { exitCode, stderr } = await runCommand(
      "path" in neovim ? neovim.path : "",
      ["--headless", "--clean", "-u", "NONE", "-c", `luafile ${script}`],
      {
        cwd: folder,
        env: {
          TOCSIN_EDITORS: join(root, "editors/neovim"),
          TOCSIN_COMMAND: JSON.stringify(program),
          TOCSIN_FILE: join(folder, "rules/broken.tocsin"),
          TOCSIN_RESULT: result,
        },
      },
    );
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const tried = JSON.parse(readFileSync(result, "utf8")) as Tried;
    expect(tried).toMatchObject({ filetype: "tocsin", commentstring: "# %s", formatted: true });
    expect(tried.problem).toMatchObject({ code: "TOC2004", line: 5 });
    expect(tried.hover).toContain("TOC2004");
  });
});
