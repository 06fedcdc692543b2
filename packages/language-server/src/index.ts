export type { ServeOptions } from "./lsp/serve.ts";
export { serveProcess, serveStreams } from "./lsp/serve-process.ts";
