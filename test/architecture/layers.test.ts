import { describe, expect, test } from "vitest";
import { layers, onlyImporters } from "./layers.ts";
import { readPackages, toImportedPath, toOwnPackage, type Package, type Source } from "./packages.ts";

const packages = readPackages();
const sources = packages.flatMap((owner) => owner.sources.map((source) => ({ owner, source })));

describe("the layers between packages", () => {
  test("every package has its place in the layers", () => {
    expect(packages.map(({ name }) => name).toSorted()).toEqual(Object.keys(layers).toSorted());
  });

  test("a package imports only packages below it", () => {
    expect(importsOf(({ owner, ownPackage }) => ownPackage !== undefined && !isBelow(owner, ownPackage))).toEqual([]);
  });

  test("a package depends only on packages below it", () => {
    const upwards = packages.flatMap((owner) =>
      ownDependencies(owner).flatMap((name) => (isBelow(owner, name) ? [] : `${owner.name} → ${name}`)),
    );
    expect(upwards).toEqual([]);
  });

  test("a package imports only packages of ours that its manifest names", () => {
    expect(
      importsOf(
        ({ owner, ownPackage }) => ownPackage !== undefined && !owner.dependencies.includes(`@tocsin/${ownPackage}`),
      ),
    ).toEqual([]);
  });

  test("the layers have no cycle", () => {
    const placed = new Set<string>();
    let left = Object.keys(layers);
    for (let progress = true; progress;) {
      const next = left.filter((name) => layers[name]?.every((below) => placed.has(below)));
      progress = next.length > 0;
      for (const name of next) placed.add(name);
      left = left.filter((name) => !placed.has(name));
    }
    expect(left).toEqual([]);
  });

  test.each(Object.entries(onlyImporters))("%s is imported by %s alone", (library, only) => {
    const isLibrary = (module: string) => module === library || module.startsWith(`${library}/`);
    expect(importsOf(({ owner, module }) => isLibrary(module) && owner.name !== only)).toEqual([]);
  });
});

describe("the inside of a package", () => {
  test("no file imports the index of its own package", () => {
    const isOwnIndex = ({ owner, path, ownPackage }: Import) =>
      ownPackage === owner.name || path === `packages/${owner.name}/src/index.ts`;
    expect(importsOf(isOwnIndex)).toEqual([]);
  });

  test("no file exports everything of another", () => {
    expect(sources.filter(({ source }) => source.hasExportAll).map(({ source }) => source.path)).toEqual([]);
  });

  test("no relative import leaves its package", () => {
    expect(importsOf(({ owner, path }) => path?.startsWith(`packages/${owner.name}/`) === false)).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    const isKebab = (path: string) => /\/[a-z0-9]+(-[a-z0-9]+)*(\.(test|long\.test|test-data))?\.ts$/.test(path);
    expect(sources.map(({ source }) => source.path).filter((path) => !isKebab(path))).toEqual([]);
  });

  test("no file that people write is longer than 500 lines", () => {
    const written = sources.filter(({ source }) => !source.path.includes("/generated/"));
    expect(
      written.filter(({ source }) => source.text.split("\n").length > 501).map(({ source }) => source.path),
    ).toEqual([]);
  });
});

describe("the engine", () => {
  const program = sources.filter(({ owner, source }) => owner.name === "engine" && !source.path.endsWith(".test.ts"));

  test("imports no module that reads a clock, a file or a network", () => {
    const builtIn = program.flatMap(({ source }) => source.imports.filter((name) => name.startsWith("node:")));
    expect(builtIn.filter((name) => name !== "node:crypto")).toEqual([]);
  });

  test("calls no clock, no timer, no random source and no network", () => {
    const outside = /\b(Date\.now|new Date\(\)|performance\.|setTimeout|setInterval|setImmediate|Math\.random|fetch\()/;
    expect(program.filter(({ source }) => outside.test(source.text)).map(({ source }) => source.path)).toEqual([]);
  });
});

interface Import {
  readonly owner: Package;
  readonly source: Source;
  readonly module: string;
  readonly ownPackage: string | undefined;
  /** Of a relative import: the file it means, from the root. */
  readonly path: string | undefined;
}

/** The imports that a rule forbids, as `file → module`. */
function importsOf(isForbidden: (found: Import) => boolean): string[] {
  return sources.flatMap(({ owner, source }) => {
    const found = source.imports.map((module) => {
      return { owner, source, module, ownPackage: toOwnPackage(module), path: toImportedPath(source, module) };
    });
    return found.filter(isForbidden).map(({ module }) => `${source.path} → ${module}`);
  });
}

function ownDependencies(owner: Package): string[] {
  return owner.dependencies.flatMap((name) => toOwnPackage(name) ?? []);
}

function isBelow(owner: Package, name: string): boolean {
  return layers[owner.name]?.includes(name) ?? false;
}
