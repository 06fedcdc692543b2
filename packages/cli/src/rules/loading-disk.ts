import { ruleDisk, type RuleDisk } from "@tocsin/project";
import { sigmaDisk, type SigmaDisk } from "./sigma-files.ts";

/** What loading rules asks of the disk, rules of Sigma among them. */
export interface LoadingDisk extends RuleDisk, SigmaDisk {}

/** This machine's disk as it is now. */
export const loadingDisk: LoadingDisk = { ...ruleDisk, ...sigmaDisk };
