export { parseFile } from "./parser/parse-file.ts";
export type { ParsedFile } from "./parsed-file.ts";
