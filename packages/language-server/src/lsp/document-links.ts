import { documentLinks } from "../ide/links/document-links.ts";
import type { Feature } from "./feature.ts";
import { createViews } from "./views.ts";

export const documentLinksFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register(server) {
    const viewOf = createViews(server);
    server.connection.onDocumentLinks(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      return documentLinks(viewOf(file)).map(({ span, target }) => ({
        range: server.toRange(file, span),
        target: "page" in target ? target.page : server.toUri(target.file),
      }));
    });
  },
};
