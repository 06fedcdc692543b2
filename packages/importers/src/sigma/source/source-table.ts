import type { LogSource } from "../model.ts";
import { quote } from "../write/quote.ts";
import type { SourceDefinition, SourceMapping } from "./source-definition.ts";
import { findNearSource } from "./near-source.ts";
import { toSource } from "./to-source.ts";

/** The log sources that rules use, each defined once. */
export interface SourceTable {
  readonly find: (logSource: LogSource) => SourceDefinition | undefined;
  /** What an unknown log source was perhaps meant to be. */
  readonly findNear: (logSource: LogSource) => LogSource | undefined;
  readonly moduleOf: (source: SourceDefinition) => string;
  /** A file for each product, not formatted. */
  readonly toFiles: () => readonly { readonly path: string; readonly text: string }[];
}

const folder = "log_sources";

export function createSourceTable(mapping: SourceMapping): SourceTable {
  const known = new Map<string, SourceDefinition | undefined>();
  const near = new Map<string, LogSource | undefined>();
  const moduleOf = ({ product }: SourceDefinition) => `${folder}.${product}`;
  return {
    find(logSource) {
      const key = toKey(logSource);
      if (!known.has(key)) known.set(key, toSource(logSource, mapping));
      return known.get(key);
    },
    findNear(logSource) {
      const key = toKey(logSource);
      if (!near.has(key)) near.set(key, findNearSource(logSource, mapping));
      return near.get(key);
    },
    moduleOf,
    toFiles() {
      const products = new Map<string, Map<string, SourceDefinition>>();
      for (const source of known.values()) {
        if (source === undefined) continue;
        const sources = products.get(source.product) ?? new Map<string, SourceDefinition>();
        products.set(source.product, sources.set(source.name, source));
      }
      return [...products].map(([product, sources]) => {
        const all = [...sources.values()].toSorted((left, right) => (left.name < right.name ? -1 : 1));
        return {
          path: `${folder}/${product}.tocsin`,
          text: `module ${folder}.${product}\n\n${all.map(toSourceText).join("\n")}`,
        };
      });
    },
  };
}

function toKey({ product, category, service, other }: LogSource): string {
  return JSON.stringify([product, category, service, other]);
}

function toSourceText({ name, documentation, patterns, where, derived }: SourceDefinition): string {
  const lines = [
    `## ${documentation}`,
    `source ${name} is ${patterns.map(quote).join(", ")}`,
    `  where ${where}`,
    ...derived.map((derive) => `  derive ${derive.name} as ${derive.expression}`),
  ];
  return `${lines.join("\n")}\n`;
}
