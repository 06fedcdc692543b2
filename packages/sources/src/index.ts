export { listEventFiles } from "./list-event-files.ts";
export type { EventFiles } from "./list-event-files.ts";
export type { Malformed } from "./malformed.ts";
export { parseEvents } from "./parse-events.ts";
export type { ParsedEvents } from "./parse-events.ts";
export { readEventFile, readEventStream } from "./read-events.ts";
export type { EventBatch } from "./read-events.ts";
export { toReadProblem } from "./read-problem.ts";
