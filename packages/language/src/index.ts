export { compile } from "./compile/compile.ts";
export type { Compilation } from "./compile/compile.ts";
export type { CompileHost } from "./compile/compile-host.ts";
export { formatFile } from "./format/format-file.ts";
export { findKeyword, keywords } from "./lexer/keywords.ts";
export type { ClausePlace, Keyword, KeywordKind, KeywordWord } from "./lexer/keywords.ts";
export { parseFile } from "./parser/parse-file.ts";
export type { ParsedFile } from "./parsed-file.ts";
