import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.ts";

/** A program that is the system's to bring: not in the npm registry. */
export interface SystemProgram {
  /** The names that it goes by, the first found wins. */
  readonly names: readonly string[];
  /** A variable that names another. */
  readonly variable: string;
  /** The packages of Debian that bring it. */
  readonly packages: readonly string[];
}

export const chromium: SystemProgram = {
  names: ["chromium", "chromium-browser", "google-chrome"],
  variable: "TOCSIN_CHROMIUM",
  packages: ["chromium", "fonts-dejavu-core"],
};

export const neovim: SystemProgram = { names: ["nvim"], variable: "TOCSIN_NEOVIM", packages: ["neovim"] };

/**
 * The path of a program of the system. Where there is none, it is installed if that is allowed without asking anyone: as root, with
 * `apt-get`, in a run of CI. Elsewhere what is missing is told.
 */
export async function readySystemProgram(
  program: SystemProgram,
): Promise<{ readonly path: string } | { readonly missing: string }> {
  const path = findProgram(program);
  if (path !== undefined) return { path };
  const name = program.names[0] ?? "";
  const told = `${name} is not there: install it (Debian: apt-get install ${program.packages.join(" ")}) or name one in ${program.variable}`;
  if (process.env["CI"] !== "true" || process.getuid?.() !== 0) return { missing: told };
  const problem = await installPackages(program.packages);
  const installed = findProgram(program);
  return installed === undefined ? { missing: `${told}; apt-get said: ${problem}` } : { path: installed };
}

function findProgram({ names, variable }: SystemProgram): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function installPackages(packages: readonly string[]): Promise<string> {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await runProgram("apt-get", ["update", "-qq"], "/", quiet);
  const install = await runProgram(
    "apt-get",
    ["install", "-qq", "-y", "--no-install-recommends", ...packages],
    "/",
    quiet,
  );
  return `${update.output}${install.output}`.trim().split("\n").slice(-3).join(" ");
}
