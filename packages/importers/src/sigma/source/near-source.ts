import { findNearWord } from "@tocsin/language";
import { knownLogSources } from "../../generated/windows-log-sources.ts";
import type { LogSource } from "../model.ts";
import type { SourceMapping } from "./source-definition.ts";
import { toSource } from "./to-source.ts";
import { windowsCategoryNames, windowsServiceNames } from "./windows-facts.ts";

const parts = ["category", "service", "product"] as const;

/**
 * A known log source that differs from an unknown one in one part: a word that is spelt alike, a category that was
 * written as a service or the other way round, or a product that is not said.
 */
export function findNearSource(logSource: LogSource, mapping: SourceMapping): LogSource | undefined {
  const { product, category, service, other } = logSource;
  if (other !== undefined) return undefined;
  const isKnown = (source: LogSource) => toSource(source, mapping) !== undefined;
  const words = wordsOf(mapping);
  for (const part of parts) {
    const word = logSource[part];
    if (word === undefined) continue;
    const fitting = words[part].filter((candidate) => isKnown({ product, category, service, [part]: candidate }));
    const near = findNearWord(word, fitting);
    if (near !== undefined) return { product, category, service, [part]: near };
  }
  const swapped = { product, category: service, service: category };
  if (isKnown(swapped)) return swapped;
  const productOf = words.product.find((candidate) => isKnown({ product: candidate, category, service }));
  return product === undefined && productOf !== undefined ? { product: productOf, category, service } : undefined;
}

function wordsOf({ sources }: SourceMapping): Readonly<Record<(typeof parts)[number], readonly string[]>> {
  const known = Object.values(knownLogSources);
  const own = (part: (typeof parts)[number]) => sources.flatMap((source) => source[part] ?? []);
  return {
    product: ["windows", ...Object.keys(knownLogSources).filter((name) => name !== ""), ...own("product")],
    category: [...windowsCategoryNames, ...known.flatMap(({ categories }) => categories), ...own("category")],
    service: [...windowsServiceNames, ...known.flatMap(({ services }) => services), ...own("service")],
  };
}
