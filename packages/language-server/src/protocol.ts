// What our own clients and the server say to each other beside the protocol of all editors. No library is needed to read it.
export type { TocsinCapability } from "./protocol/capability.ts";
export type { EventEditParams, EventEditResult } from "./protocol/edits.ts";
export { methods } from "./protocol/methods.ts";
export type { PageParams, PageResult } from "./protocol/page.ts";
export type { Place, Position, Range } from "./protocol/place.ts";
export type { PreviewAlert, PreviewEvent, PreviewParams, PreviewResult, PreviewWindow } from "./protocol/preview.ts";
export type { StatusParams } from "./protocol/status.ts";
export type {
  ConditionCount,
  FileCoverage,
  FileTests,
  RunTestsParams,
  RunTestsResult,
  TestedRule,
  TestFailureMessage,
  TestItem,
  TestOutcome,
  TestsChangedParams,
  TestsParams,
  TestsResult,
} from "./protocol/tests.ts";
export type { ClauseVerdict, WhyNotParams, WhyNotResult } from "./protocol/why-not.ts";
