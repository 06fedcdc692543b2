import { existsSync } from "node:fs";
import { ruleDisk, type RuleDisk } from "@tocsin/project";
import { readSigmaFiles, type SigmaFiles } from "./sigma-files.ts";

/** What loading rules asks of the disk, rules of Sigma among them. */
export interface LoadingDisk extends RuleDisk {
  /** The files of Sigma at a path; none where there is nothing. */
  readonly sigmaAt: (path: string) => SigmaFiles;
}

/** This machine's disk as it is now. */
export const loadingDisk: LoadingDisk = {
  ...ruleDisk,
  sigmaAt: (path) => (existsSync(path) ? readSigmaFiles(path) : { inputs: [], others: [], problems: [] }),
};
