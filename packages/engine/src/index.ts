export { evaluate } from "./evaluate.ts";
export { createProgram } from "./program.ts";
export type { Examined, Program, ProgramCounts } from "./program.ts";
export { compareCandidates, parseStoredCandidate, toStoredCandidate } from "./rule/candidate.ts";
export type { Candidate } from "./rule/candidate.ts";
export type { Key } from "./rule/key.ts";
export { createStage } from "./stage/create-stage.ts";
export type { Stage } from "./stage/create-stage.ts";
export type { Emission, RuleCounts, StageOptions } from "./stage/rule-stage.ts";
