import { ErrorCodes, ResponseError } from "vscode-languageserver/node";
import { findRenameable, toRenaming } from "../ide/rename.ts";
import type { Feature } from "./feature.ts";

/** Another name for what has one, in all files. */
export const renamingFeature: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register(server) {
    const { connection } = server;
    connection.onPrepareRename(({ textDocument, position }) =>
      server.at(textDocument, position, (snapshot, file, offset) => {
        const span = findRenameable(snapshot, file, offset);
        return span && { range: server.toRange(file, span), placeholder: file.text.slice(span.start, span.end) };
      }),
    );
    connection.onRenameRequest(({ textDocument, position, newName }) =>
      server.at(textDocument, position, (snapshot, file, offset) => {
        const renaming = toRenaming(snapshot, file, offset, newName);
        if ("refused" in renaming) return new ResponseError(ErrorCodes.InvalidRequest, renaming.refused);
        return server.toWorkspaceEdit(renaming.places.map((place) => ({ ...place, newText: renaming.newName })));
      }),
    );
  },
};
