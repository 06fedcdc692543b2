export { serve } from "./lsp/serve.ts";
export type { ServeOptions } from "./lsp/serve.ts";
export { serveProcess } from "./lsp/serve-process.ts";
