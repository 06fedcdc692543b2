import { readFileSync } from "node:fs";
import { toReadProblem } from "@tocsin/sources";

/** The text of a list, a lookup or a schema; the reason in plain words where it cannot be read. */
export function readTableText(path: string): { readonly text: string } | { readonly error: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    return { error: toReason(path, error) };
  }
}

function toReason(path: string, error: unknown): string {
  if (error instanceof TypeError) return "it is not valid UTF-8";
  const { code, message } = toReadProblem(path, error);
  return code === "TOC7001" ? "no such file" : message;
}
