import { createHash } from "node:crypto";
import type { LoadingDisk } from "../rules/loading-disk.ts";

/** A question to the disk, with the hash of its answer. */
export type Asked = readonly [question: keyof LoadingDisk, parameters: readonly unknown[], answer: string];

/** A disk that notes what it is asked. `asked` gives each question once, in order. */
export function noteQuestions(disk: LoadingDisk): {
  readonly disk: LoadingDisk;
  readonly asked: () => readonly Asked[];
} {
  const noted = new Map<string, Asked>();
  const note =
    <Parameters extends readonly unknown[], Answer>(
      question: keyof LoadingDisk,
      ask: (...parameters: Parameters) => Answer,
    ) =>
    (...parameters: Parameters): Answer => {
      const answer = ask(...parameters);
      noted.set(JSON.stringify([question, parameters]), [question, parameters, toHash(answer)]);
      return answer;
    };
  return {
    disk: {
      sigmaAt: note("sigmaAt", disk.sigmaAt),
      ruleFilesAt: note("ruleFilesAt", disk.ruleFilesAt),
      ruleFilesBelow: note("ruleFilesBelow", disk.ruleFilesBelow),
      ruleText: note("ruleText", disk.ruleText),
      folderOf: note("folderOf", disk.folderOf),
      rootAbove: note("rootAbove", disk.rootAbove),
      isBelow: note("isBelow", disk.isBelow),
      tableText: note("tableText", disk.tableText),
    },
    asked: () => [...noted.values()],
  };
}

/** Whether a disk still gives the answers. A question that it cannot be asked any more has another answer. */
export function isAnsweredAlike(asked: readonly Asked[], disk: LoadingDisk): boolean {
  try {
    return asked.every(([question, parameters, answer]) => {
      const ask = disk[question] as (...parameters: readonly unknown[]) => unknown;
      return toHash(ask(...parameters)) === answer;
    });
  } catch {
    return false;
  }
}

/** Bit by bit: an answer may hold the texts of thousands of files. */
function toHash(answer: unknown): string {
  const hash = createHash("sha256");
  const add = (value: unknown) => hash.update(JSON.stringify(value)).update("\n");
  if (typeof answer !== "object" || answer === null) add(answer);
  else {
    for (const [key, value] of Object.entries(answer)) {
      add(key);
      if (Array.isArray(value)) value.forEach(add);
      else add(value);
    }
  }
  return hash.digest("base64");
}
