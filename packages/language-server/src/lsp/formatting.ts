import type { TextEdit } from "vscode-languageserver/node";
import { formatRange, formatTyped, formatWhole, type TextReplacement } from "../ide/format.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

/** The one layout: of a file, of some lines, and while typing. */
export const formattingFeature: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  }),
  register(server) {
    const { connection } = server;
    const answer = (document: { readonly uri: string }, format: (file: RuleFile) => readonly TextReplacement[]) => {
      const file = server.fileOf(document);
      return file === undefined ? [] : toEdits(format(file), file, server);
    };
    connection.onDocumentFormatting(({ textDocument }) => answer(textDocument, formatWhole));
    connection.onDocumentRangeFormatting(({ textDocument, range }) =>
      answer(textDocument, (file) => {
        const span = { start: server.toOffset(file, range.start), end: server.toOffset(file, range.end) };
        return formatRange(file, span);
      }),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }) =>
      answer(textDocument, (file) => formatTyped(file, server.toOffset(file, position), ch)),
    );
  },
};

function toEdits(changes: readonly TextReplacement[], file: RuleFile, server: ServerContext): TextEdit[] {
  return changes.map(({ span, newText }) => ({ range: server.toRange(file, span), newText }));
}
