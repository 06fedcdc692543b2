import type { FoldingRange, SelectionRange } from "vscode-languageserver/node";
import { findFolds } from "../ide/folding.ts";
import { findSelections } from "../ide/selection.ts";
import type { Feature } from "./feature.ts";

/** What can be folded, and how a selection grows. */
export const structureFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true, selectionRangeProvider: true }),
  register(server) {
    const { connection, client } = server;
    const { lineFoldingOnly = false, rangeLimit = Infinity } = client.textDocument?.foldingRange ?? {};
    connection.onFoldingRanges(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      return findFolds(file)
        .slice(0, rangeLimit)
        .map(({ span, kind }): FoldingRange => {
          const { start, end } = server.toRange(file, span);
          const characters = { startCharacter: start.character, endCharacter: end.character };
          return { startLine: start.line, endLine: end.line, kind, ...(!lineFoldingOnly && characters) };
        });
    });
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      return positions.map((position): SelectionRange => {
        const spans = findSelections(file, server.toOffset(file, position)).toReversed();
        const toSelection = (parent: SelectionRange | undefined, span: (typeof spans)[number]) => ({
          range: server.toRange(file, span),
          ...(parent && { parent }),
        });
        return spans.reduce<SelectionRange | undefined>(toSelection, undefined)!;
      });
    });
  },
};
