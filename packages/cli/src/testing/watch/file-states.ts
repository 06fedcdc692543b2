import { statSync } from "node:fs";

/** How files are at a moment: two states of a file are the same text where nobody wrote in between. */
export type FileStates = ReadonlyMap<string, string>;

export function readFileStates(files: Iterable<string>): FileStates {
  return new Map([...files].map((file) => [file, readState(file)]));
}

/** Those that one of the two knows in another state, or not at all. */
export function findChanged(before: FileStates, after: FileStates): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/** Of a file that is not there the empty text. */
function readState(file: string): string {
  const state = statSync(file, { bigint: true, throwIfNoEntry: false });
  return state === undefined ? "" : `${state.ino} ${state.size} ${state.mtimeNs}`;
}
