import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFile, toLexemes } from "@tocsin/language";
import { nodeDisk } from "./disk.ts";
import { Workspace } from "./workspace.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The examples by path, and the file that holds every form of the language. */
export function readExamples(): ReadonlyMap<string, string> {
  const names = readdirSync(`${root}examples/rules`, { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => name.endsWith(".tocsin")).map((name) => `${root}examples/rules/${name}`);
  const all = [`${root}packages/language/src/every-form.tocsin`, ...paths.toSorted()];
  return new Map(all.map((path) => [path, readFileSync(path, "utf8")]));
}

/** A text taken apart: each declaration behind the head of the file, as it is while it is written. */
export function toWritten(text: string): readonly { readonly head: string; readonly declaration: string }[] {
  const { tree } = parseFile("example.tocsin", text);
  const head = text.slice(0, (tree.uses.at(-1) ?? tree.module)?.span.end ?? 0);
  return tree.declarations.map(({ span }) => ({ head: `${head}\n\n`, declaration: text.slice(span.start, span.end) }));
}

/** Where the tokens of a text end, each so many-th. */
export function tokenEnds(text: string, step: number): readonly number[] {
  return toLexemes(text).flatMap(({ span }, index) => (index % step === 0 ? [span.end] : []));
}

/** A workspace of the examples that says of any text in the place of one of them what lies outside of that text. */
export function createPrefixJudge(): (path: string, text: string) => readonly string[] {
  const workspace = new Workspace(nodeDisk);
  for (const [path, text] of readExamples()) workspace.open(path, text, 1);
  let version = 1;
  return (path, text) => {
    workspace.change(path, text, ++version);
    const said = workspace.diagnosticsOf(workspace.snapshot.files.get(path)!);
    return said.flatMap(({ code, place }) => {
      const isInside = place !== undefined && 0 <= place.start && place.start <= place.end && place.end <= text.length;
      return isInside ? [] : [`${code} at ${place?.start} of ${text.length}`];
    });
  };
}
