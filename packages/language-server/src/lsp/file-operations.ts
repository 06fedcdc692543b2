import { toFileRenameEdits } from "../ide/file-rename.ts";
import type { Feature } from "./feature.ts";

const filters = [
  { scheme: "file", pattern: { glob: "**/*.{tocsin,csv,json,ndjson,jsonl,txt,gz}", matches: "file" as const } },
  { scheme: "file", pattern: { glob: "**/*", matches: "folder" as const } },
];

/** What rules say of files follows when these are renamed or moved in the editor. */
export const fileOperationsFeature: Feature = {
  capabilities: (client) =>
    client.workspace?.fileOperations?.willRename === true
      ? { workspace: { fileOperations: { willRename: { filters } } } }
      : {},
  register(server) {
    const { connection, workspace } = server;
    connection.workspace.onWillRenameFiles(({ files }) => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: server.toPath(oldUri), to: server.toPath(newUri) }));
      const edits = toFileRenameEdits(workspace.snapshot, moves);
      return edits.length === 0 ? null : server.toWorkspaceEdit(edits);
    });
  },
};
