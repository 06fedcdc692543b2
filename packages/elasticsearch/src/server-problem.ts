import { errors } from "@elastic/elasticsearch";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { Connection } from "./connection.ts";

/** What was asked of which index when it failed. */
export interface Attempt {
  /** A gerund: `reading`. */
  readonly doing: string;
  readonly index: string;
}

/** The diagnostic for an error of the client. Throws on what is a bug. */
export function toServerProblem(
  error: unknown,
  { url, credentials }: Pick<Connection, "url" | "credentials">,
  attempt?: Attempt,
): Diagnostic {
  if (error instanceof errors.ResponseError) return toResponseProblem(error, { url, credentials }, attempt);
  if (error instanceof errors.ProductNotSupportedError) {
    return createDiagnostic("TOC7101", { url, reason: "its answer does not say so" });
  }
  if (error instanceof errors.TimeoutError) {
    return createDiagnostic("TOC7100", { url, reason: "it took the request and did not reply in time" });
  }
  if (error instanceof errors.ConnectionError) return toConnectionProblem(error.message, url);
  throw error;
}

/** For an answer that Elasticsearch never gives. */
export function toForeignAnswer({ url }: Pick<Connection, "url">, statusCode: number | undefined): Diagnostic {
  return createDiagnostic("TOC7101", { url, reason: `it answers with the status ${statusCode}` });
}

/** Whether it is Elasticsearch that refuses. Its answers say so, but for those of its security, which have its form alone. */
export function isOfElasticsearch({ headers, body }: errors.ResponseError): boolean {
  return headers?.["x-elastic-product"] === "Elasticsearch" || toCause(body as unknown).type !== undefined;
}

function toConnectionProblem(message: string, url: string): Diagnostic {
  if (/wrong version number/.test(message))
    return createDiagnostic("TOC7100", { url, reason: "it does not speak TLS" });
  const isUntrusted = /certificate|altnames/i.test(message);
  return createDiagnostic(isUntrusted ? "TOC7109" : "TOC7100", { url, reason: message.trim() });
}

function toResponseProblem(
  error: errors.ResponseError,
  { url, credentials }: Pick<Connection, "url" | "credentials">,
  attempt: Attempt | undefined,
): Diagnostic {
  const { statusCode } = error;
  const { type, reason, missing } = toCause(error.body as unknown);
  if (statusCode === 401) return createDiagnostic("TOC7102", { url, credentials });
  if (!isOfElasticsearch(error)) return toForeignAnswer({ url }, statusCode);
  if (attempt === undefined || type === undefined) return createDiagnostic("TOC7107", { url, reason });
  const { doing, index } = attempt;
  if (type === "security_exception") return createDiagnostic("TOC7103", { doing, index, url, reason });
  if (type === "index_not_found_exception") return createDiagnostic("TOC7104", { index: missing ?? index, url });
  return createDiagnostic("TOC7106", { doing, index, url, reason });
}

interface ErrorCause {
  readonly type?: string;
  readonly reason?: string;
  readonly index?: string;
  readonly root_cause?: readonly ErrorCause[];
  readonly failed_shards?: readonly { readonly reason?: ErrorCause }[];
}

interface Cause {
  /** Absent from a server that lacks the API: it answers with a text. */
  readonly type?: string;
  readonly reason: string;
  /** The index that it is about. */
  readonly missing?: string;
}

/** The innermost cause that the body of an answer names. */
function toCause(body: unknown): Cause {
  const cause = (body as { error?: ErrorCause | string } | undefined)?.error;
  if (typeof cause !== "object") return { reason: cause ?? "it gives no reason" };
  const { type = cause.type, reason, index } = cause.failed_shards?.[0]?.reason ?? cause.root_cause?.[0] ?? cause;
  return { type: type ?? "unknown", reason: reason ?? type ?? "it gives no reason", missing: index };
}
