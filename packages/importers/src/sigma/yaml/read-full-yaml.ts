import { createDiagnostic, type Diagnostic, type Span } from "@tocsin/core";
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document } from "yaml";
import type { YamlEntry, YamlValue } from "./yaml-value.ts";

export interface ReadYaml {
  /** Those without errors; an empty document is left out. */
  readonly documents: readonly YamlValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The most nodes that a file may have once its aliases are followed. */
const mostNodes = 200_000;
const deepest = 100;

/** Reads the documents of a YAML file. One that is broken is named, with its place and reason; the others are read. */
export function readFullYaml(file: string, text: string): ReadYaml {
  const diagnostics: Diagnostic[] = [];
  const fail = (reason: string, start: number, end: number) =>
    diagnostics.push(createDiagnostic("TOC8001", { path: file, reason }, { file, start, end }));
  let parsed: Document[];
  try {
    parsed = [...parseAllDocuments(text, { prettyErrors: false, logLevel: "error", intAsBigInt: false })];
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 0, 0);
    return { documents: [], diagnostics };
  }
  const walk = new Walk();
  const documents = parsed.flatMap((document): YamlValue[] => {
    // A tag that is not of YAML itself is a warning to the parser; it may mean anything.
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
      fail(toReason(error.code, error.message), ...error.pos);
      return [];
    }
    const { contents } = document;
    if (contents === null) return [];
    try {
      const value = walk.valueOf(contents, document, 0);
      return value.kind === "scalar" && value.value === null ? [] : [value];
    } catch (problem) {
      if (!(problem instanceof YamlFault)) throw problem;
      const { start, end } = problem.span ?? { start: document.range?.[0] ?? 0, end: document.range?.[0] ?? 0 };
      fail(problem.message, start, end);
      return [];
    }
  });
  return { documents, diagnostics };
}

/** Stays inside this file: ends the reading of one document. */
class YamlFault extends Error {
  readonly span: Span | undefined;

  constructor(message: string, span?: Span) {
    super(message);
    this.span = span;
  }
}

/** Turns nodes into values, within limits that hold for the whole file. */
class Walk {
  #nodes = 0;

  valueOf(node: unknown, document: Document, depth: number): YamlValue {
    if (++this.#nodes > mostNodes) throw new YamlFault(`it has more than ${mostNodes} values`);
    if (depth > deepest) throw new YamlFault(`it is nested more than ${deepest} levels deep`);
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) throw new YamlFault(`the alias \`${node.source}\` stands for nothing`, spanOf(node));
      return this.valueOf(target, document, depth + 1);
    }
    if (isMap(node)) {
      return { kind: "map", entries: this.#entriesOf(node.items, document, depth), span: spanOf(node) };
    }
    if (isSeq(node)) {
      return {
        kind: "list",
        items: node.items.map((item) => this.valueOf(item, document, depth + 1)),
        span: spanOf(node),
      };
    }
    if (isScalar(node)) return this.#scalarOf(node);
    return { kind: "scalar", value: null, text: "", span: { start: 0, end: 0 } };
  }

  /** `<<: *base` takes the entries of the map that it names, `<<: [*a, *b]` those of each; what is written itself wins. */
  #entriesOf(items: readonly { key: unknown; value: unknown }[], document: Document, depth: number): YamlEntry[] {
    const own: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const { key, value } of items) {
      const name = this.valueOf(key, document, depth + 1);
      if (name.kind !== "scalar") throw new YamlFault("a key must be a text, not a list or a map", name.span);
      const inner = this.valueOf(value, document, depth + 1);
      const bases = inner.kind === "list" ? inner.items : [inner];
      if (name.text === "<<" && bases.every((base) => base.kind === "map")) {
        merged.push(...bases.flatMap((base) => base.entries));
      } else {
        const at = inner.span.end === 0 ? { ...inner, span: name.span } : inner;
        own.push({ key: name.text, keySpan: name.span, value: at });
      }
    }
    const known = new Set(own.map(({ key }) => key));
    return [...own, ...merged.filter(({ key }) => !known.has(key) && known.add(key))];
  }

  #scalarOf(node: { value: unknown; source?: string; range?: readonly [number, number, number] | null }): YamlValue {
    const { value } = node;
    const span = spanOf(node);
    if (value === null || value === undefined) return { kind: "scalar", value: null, text: "", span };
    if (typeof value === "string") return { kind: "scalar", value, text: value, span };
    const written = node.source ?? JSON.stringify(value);
    if (typeof value === "number") return { kind: "scalar", value: toExact(value, written), text: written, span };
    if (typeof value === "boolean") return { kind: "scalar", value, text: written, span };
    return { kind: "scalar", value: written, text: written, span };
  }
}

/** Whole numbers beyond 2⁵³ keep their digits. */
function toExact(value: number, written: string): number | bigint {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(written)
    ? BigInt(written)
    : value;
}

function spanOf(node: { range?: readonly [number, number, number] | null }) {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "the same key stands twice in one place",
  BAD_INDENT: "the line is not indented like the ones beside it",
  TAG_RESOLVE_FAILED: "it has a tag that is not of YAML itself",
  RESOURCE_EXHAUSTION: `it is nested more than ${deepest} levels deep`,
  TAB_AS_INDENT: "a tab cannot indent a line, only spaces can",
};

function toReason(code: string, message: string): string {
  const plain = message.replace(/[.:]$/, "");
  return reasons[code] ?? plain.charAt(0).toLowerCase() + plain.slice(1);
}
