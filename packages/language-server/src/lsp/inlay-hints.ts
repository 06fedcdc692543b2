import { InlayHintKind } from "vscode-languageserver/node";
import { inlayHints } from "../ide/inlay/inlay-hints.ts";
import type { Feature } from "./feature.ts";
import { createViews } from "./views.ts";

export const inlayHintsFeature: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(server) {
    const viewOf = createViews(server);
    server.connection.languages.inlayHint.on(({ textDocument, range }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      const span = { start: server.toOffset(file, range.start), end: server.toOffset(file, range.end) };
      return inlayHints(viewOf(file), span).map(({ offset, label, tooltip, kind }) => ({
        position: server.toRange(file, { start: offset, end: offset }).start,
        label,
        ...(tooltip !== undefined && { tooltip }),
        ...(kind === "type" && { kind: InlayHintKind.Type }),
        paddingLeft: kind !== "type",
        paddingRight: false,
      }));
    });
  },
};
