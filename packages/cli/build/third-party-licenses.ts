import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";

const notice = fileURLToPath(new URL("../../../NOTICE", import.meta.url));

/**
 * Writes the notice of the project, and the licences of all packages of others whose code is in the bundle, into a file
 * beside it. Fails on a package without one.
 */
export function thirdPartyLicenses(fileName: string): Plugin {
  return {
    name: "third-party-licenses",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => toPackageFolder(id) ?? []));
      const entries = [readFileSync(notice, "utf8"), ...[...folders].map(readLicense).toSorted()];
      this.emitFile({ type: "asset", fileName, source: entries.join(`\n${"-".repeat(80)}\n\n`) });
    },
  };
}

function toPackageFolder(moduleId: string): string | undefined {
  return /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(moduleId.replaceAll("\\", "/"))?.[0];
}

function readLicense(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)([.-].*)?$/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (license === undefined && texts.length === 0) throw new Error(`${name} in ${dirname(folder)} names no licence.`);
  return [`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n");
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
