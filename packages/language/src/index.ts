export { compile } from "./compile/compile.ts";
export type { Compilation } from "./compile/compile.ts";
export type { CompileHost } from "./compile/compile-host.ts";
export { parseFile } from "./parser/parse-file.ts";
export type { ParsedFile } from "./parsed-file.ts";
