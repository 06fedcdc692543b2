import { formatFile } from "@tocsin/language";
import type { Feature } from "./feature.ts";

export const formattingFeature: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register(server) {
    server.connection.onDocumentFormatting(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      const formatted = file && formatFile(file.parsed);
      if (file === undefined || formatted === undefined || formatted === file.text) return [];
      return [{ range: server.toRange(file, { start: 0, end: file.text.length }), newText: formatted }];
    });
  },
};
