import { hash } from "node:crypto";
import type { LoadingDisk } from "../rules/loading-disk.ts";
import { isSameStamp, isSettled, stampOf, type FileStamp } from "./file-stamp.ts";

/** A question to the disk, with the hash of its answer; of the text of a file also the file's stamp, where it tells of every change. */
export type Asked = readonly [
  question: keyof LoadingDisk,
  parameters: readonly unknown[],
  answer: string,
  stamp?: FileStamp,
];

/** Questions whose answer is what the file holds that they name first. */
const ofTexts: ReadonlySet<keyof LoadingDisk> = new Set(["ruleText", "sigmaText", "tableText"]);

/** A disk that notes what it is asked. `asked` gives each question once, in order. `now`: milliseconds, for tests. */
export function noteQuestions(
  disk: LoadingDisk,
  now = Date.now,
): {
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
      const stamp = settledStamp(question, parameters, now());
      const answer = ask(...parameters);
      noted.set(JSON.stringify([question, parameters]), toAsked(question, parameters, toHash(answer), stamp));
      return answer;
    };
  return {
    disk: {
      yamlAt: note("yamlAt", disk.yamlAt),
      sigmaText: note("sigmaText", disk.sigmaText),
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

/**
 * The same questions where a disk still gives the same answers: the same array, or one with new stamps where texts had to
 * be read. Undefined: an answer is another one, or the question cannot be asked any more.
 */
export function askAgain(asked: readonly Asked[], disk: LoadingDisk, now = Date.now): readonly Asked[] | undefined {
  let isStamped = false;
  const again: Asked[] = [];
  try {
    for (const known of asked) {
      const [question, parameters, answer, stamp] = known;
      if (stamp !== undefined && isSameStamp(stamp, stampOf(String(parameters[0])))) {
        again.push(known);
        continue;
      }
      const newStamp = settledStamp(question, parameters, now());
      const ask = disk[question] as (...parameters: readonly unknown[]) => unknown;
      if (toHash(ask(...parameters)) !== answer) return undefined;
      isStamped ||= newStamp !== undefined;
      again.push(toAsked(question, parameters, answer, newStamp));
    }
  } catch {
    return undefined;
  }
  return isStamped ? again : asked;
}

function toAsked(
  question: keyof LoadingDisk,
  parameters: readonly unknown[],
  answer: string,
  stamp: FileStamp | undefined,
): Asked {
  return stamp === undefined ? [question, parameters, answer] : [question, parameters, answer, stamp];
}

/** To be taken before the file is read: what is written to it meanwhile changes it. */
function settledStamp(question: keyof LoadingDisk, parameters: readonly unknown[], now: number): FileStamp | undefined {
  if (!ofTexts.has(question)) return undefined;
  const stamp = stampOf(String(parameters[0]));
  return stamp !== undefined && isSettled(stamp, now) ? stamp : undefined;
}

function toHash(answer: unknown): string {
  return hash("sha256", JSON.stringify(answer), "base64");
}
