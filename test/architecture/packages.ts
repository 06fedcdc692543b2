import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";

/** A package of the workspace with what its manifest and its sources ask for. */
export interface Package {
  /** Without the scope: `core`. */
  readonly name: string;
  readonly sources: readonly Source[];
  /** Names in `dependencies` and `devDependencies`. */
  readonly dependencies: readonly string[];
}

/** One file under `src`, generated ones and tests included. */
export interface Source {
  /** From the root of the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Module names as written, of every `import`, `import type`, `export … from` and `import()` with a literal. */
  readonly imports: readonly string[];
  readonly hasExportAll: boolean;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

export function readPackages(): readonly Package[] {
  return readdirSync(join(root, "packages")).map((name) => {
    const folder = join(root, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    return { name, dependencies, sources: readSources(join(folder, "src")) };
  });
}

/** The name of the package of ours that a module name means, or undefined for any other module. */
export function toOwnPackage(moduleName: string): string | undefined {
  return /^@tocsin\/([^/]+)/.exec(moduleName)?.[1];
}

/** The path, from the root, of the file that a relative import means. */
export function toImportedPath(source: Source, moduleName: string): string | undefined {
  if (!moduleName.startsWith(".")) return undefined;
  return toPath(resolve(root, dirname(source.path), moduleName));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readSources(folder: string): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return files.map((file) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    return { path: toPath(path), text, ...readModule(path, text) };
  });
}

function readModule(path: string, text: string): Pick<Source, "imports" | "hasExportAll"> {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end));
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ...dynamic.flatMap((literal) => /^["'](.+)["']$/.exec(literal)?.[1] ?? []),
  ];
  return { imports, hasExportAll: exported.some((entry) => entry.importName.kind.startsWith("All")) };
}

function toPath(path: string): string {
  return relative(root, path).split(sep).join("/");
}
