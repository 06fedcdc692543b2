import { MarkupKind } from "vscode-languageserver/node";
import { signatureHelp } from "../ide/signature/signature-help.ts";
import type { Feature } from "./feature.ts";
import { createViews } from "./views.ts";

export const signatureHelpFeature: Feature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: ["("], retriggerCharacters: [","] } }),
  register(server) {
    const viewOf = createViews(server);
    server.connection.onSignatureHelp(({ textDocument, position }) => {
      const file = server.fileOf(textDocument);
      const help = file && signatureHelp(viewOf(file), server.toOffset(file, position));
      if (help === undefined) return null;
      const { label, parameters, summary } = help.signature;
      let from = label.indexOf("(") + 1;
      const places = parameters.map((parameter) => {
        const start = label.indexOf(parameter, from);
        from = start + parameter.length;
        const place: [number, number] = [start, from];
        return { label: place };
      });
      const documentation = { kind: MarkupKind.Markdown, value: summary };
      return {
        signatures: [{ label, documentation, parameters: places }],
        activeSignature: 0,
        activeParameter: help.active,
      };
    });
  },
};
