import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver/node";
import type { ServerContext } from "./server-context.ts";

/** A group of requests: what it announces, and the handlers that it puts on the connection. */
export interface Feature {
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  register(server: ServerContext): void;
}
