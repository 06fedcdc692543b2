import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../../tools/editor/run-program.ts";
import { extensionFolder } from "../frame/editor.ts";

const vsix = join(extensionFolder, "dist", "tocsin.vsix");

describe("the package that a user installs", () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    const pack = join(extensionFolder, "build", "pack.ts");
    const { exitCode, output } = await runProgram(process.execPath, ["--conditions=source", pack], extensionFolder);
    expect(exitCode, output).toBe(0);
    files = unzip(readFileSync(vsix));
  });

  test("is at most 3 MB", () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(3 * 1024 * 1024);
  });

  test("holds client and server, and nothing that the workspace alone needs", () => {
    const names = [...files.keys()];
    expect(names).toEqual(expect.arrayContaining(["extension/dist/extension.cjs", "extension/dist/tocsin.mjs"]));
    expect(names.filter((name) => /node_modules|host-tests|\.ts$|\.vsix$|\.map$/.test(name))).toEqual([]);
  });

  test("holds every file that its manifest names", () => {
    const manifest = files.get("extension/package.json")?.toString("utf8") ?? "";
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes|snippets|walkthrough)\/[\w./-]+)"/g)];
    const paths = named.map(([, path]) => `extension/${path}`);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
  });

  test("names no folder of the machine that it was made on", () => {
    const texts = [...files].filter(([name]) => /\.(cjs|mjs|js|json)$/.test(name));
    const home = extensionFolder.replace(/\/extension$/, "");
    expect(texts.filter(([, content]) => content.includes(home)).map(([name]) => name)).toEqual([]);
  });
});

/** The files of a zip archive, by name, read by its central directory (PKWARE APPNOTE 4.3.12). */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength!);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(name, archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return files;
}
