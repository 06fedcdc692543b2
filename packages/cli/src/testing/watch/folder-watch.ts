import { statSync, watch, type FSWatcher } from "node:fs";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { toReason } from "../../output/write-file.ts";

/** Watches folders, each by itself and not those inside it, which every system does reliably. */
export interface FolderWatch {
  /** The folders to watch from now on; one that is not there is passed over. Returns why one cannot be watched, once. */
  readonly set: (folders: ReadonlySet<string>) => readonly Diagnostic[];
}

interface Watched {
  readonly watcher: FSWatcher;
  /** A folder that was removed and made again is another one. */
  readonly inode: number;
}

/** `onChange` is called after something in a folder may have changed, and nothing has for `quiet` milliseconds. */
export function createFolderWatch(onChange: () => void, quiet: number): FolderWatch {
  const watched = new Map<string, Watched>();
  const refused = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const notice = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const drop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const add = (folder: string, inode: number): readonly Diagnostic[] => {
    try {
      const watcher = watch(folder, notice);
      watcher.on("error", () => {
        drop(folder);
        notice();
      });
      watched.set(folder, { watcher, inode });
      return [];
    } catch (error) {
      if (refused.has(folder)) return [];
      refused.add(folder);
      return [createDiagnostic("TOC7113", { folder, reason: toWatchReason(error) })];
    }
  };
  return {
    set(folders) {
      for (const folder of [...watched.keys()]) if (!folders.has(folder)) drop(folder);
      return [...folders].flatMap((folder) => {
        const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
        if (inode === watched.get(folder)?.inode) return [];
        drop(folder);
        return inode === undefined ? [] : add(folder, inode);
      });
    },
  };
}

/** Of watches ENOSPC and EMFILE say something else than of files. */
function toWatchReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EMFILE" ? "the system watches as many as it may" : toReason(error);
}
