import type { StageOptions } from "@tocsin/engine";

/** Secrets of the stage come from the environment, never from rules. */
export function toStageOptions(environment: NodeJS.ProcessEnv): StageOptions {
  const pseudonymKey = environment["TOCSIN_PSEUDONYM_KEY"];
  return pseudonymKey === undefined || pseudonymKey === "" ? {} : { pseudonymKey };
}
