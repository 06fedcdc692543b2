import { WordCounts } from "../ide/scope/word-counts.ts";
import type { View } from "../ide/view.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { ServerContext } from "./server-context.ts";

const known = new WeakMap<ServerContext, (file: RuleFile) => View>();

/** Files as services look at them, among all others of the moment. The words of a file are counted once for all services of a server. */
export function createViews(server: ServerContext): (file: RuleFile) => View {
  const before = known.get(server);
  if (before !== undefined) return before;
  const counts = new WordCounts();
  let counted: Snapshot | undefined;
  const viewOf = (file: RuleFile): View => {
    const { snapshot } = server.workspace;
    if (counted !== snapshot) counts.update(snapshot.files.values());
    counted = snapshot;
    return { file: file.parsed, snapshot, linked: snapshot.linked, counts };
  };
  known.set(server, viewOf);
  return viewOf;
}
