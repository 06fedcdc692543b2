import { MarkupKind } from "vscode-languageserver/node";
import { hover } from "../ide/hover/hover.ts";
import type { Feature } from "./feature.ts";
import { createViews } from "./views.ts";

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    const viewOf = createViews(server);
    server.connection.onHover(({ textDocument, position }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return null;
      const diagnostics = server.workspace.diagnosticsOf(file);
      const found = hover(viewOf(file), server.toOffset(file, position), diagnostics);
      if (found === undefined) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: server.toRange(file, found.span),
      };
    });
  },
};
