import {
  type EventEditParams,
  type EventEditResult,
  methods,
  type PreviewParams,
  type PreviewResult,
  type RunTestsParams,
  type RunTestsResult,
  type TestsParams,
  type TestsResult,
  type WhyNotParams,
  type WhyNotResult,
} from "@tocsin/language-server/protocol";
import type { CancellationToken } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What only our own server answers. A server that does not run is a problem to be told, not an exception. */
export interface Requests {
  /** Rejects where the server does not answer: a run of tests says so on each of them. */
  readonly runTests: (params: RunTestsParams, token: CancellationToken) => Promise<RunTestsResult>;
  readonly tests: (params: TestsParams) => Promise<TestsResult>;
  readonly whyNot: (params: WhyNotParams) => Promise<WhyNotResult>;
  readonly preview: (params: PreviewParams) => Promise<PreviewResult>;
  /** `tocsin/makeTest` or `tocsin/makeException`. */
  readonly edit: (method: string, params: EventEditParams) => Promise<EventEditResult>;
}

export function createRequests(client: LanguageClient): Requests {
  return {
    runTests: (params, token) => client.sendRequest<RunTestsResult>(methods.runTests, params, token),
    tests: (params) => client.sendRequest<TestsResult>(methods.tests, params).catch(() => []),
    whyNot: (params) =>
      client.sendRequest<WhyNotResult>(methods.whyNot, params).catch((error: unknown) => ({
        problem: toProblem(error),
        fires: false,
        summary: "",
        clauses: [],
      })),
    preview: (params) =>
      client.sendRequest<PreviewResult>(methods.preview, params).catch((error: unknown) => ({
        problem: toProblem(error),
        title: params.test,
        events: [],
        windows: [],
        alerts: [],
      })),
    edit: (method, params) =>
      client
        .sendRequest<EventEditResult>(method, params)
        .catch((error: unknown) => ({ problem: toProblem(error), edits: [] })),
  };
}

function toProblem(error: unknown): string {
  return `The language server did not answer: ${error instanceof Error ? error.message : String(error)}`;
}
