import { Client, errors, type ClientOptions } from "@elastic/elasticsearch";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { toCredentials, type Credentials } from "./credentials.ts";
import { JsonSerializer } from "./json-serializer.ts";
import { isOfElasticsearch, toForeignAnswer, toServerProblem } from "./server-problem.ts";

/** A server that has answered. */
export interface Connection {
  readonly client: Client;
  /** Without credentials, for messages. */
  readonly url: string;
  /** Where the credentials came from, for messages. */
  readonly credentials: string;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** `http://` or `https://`; may hold a name and password. */
  readonly url: string;
  /** Holds the credentials; `credentials.ts` has the names. Default: that of the process. */
  readonly environment?: NodeJS.ProcessEnv;
}

const requestMilliseconds = 120_000;

/** What the client says of requests with a body. A server of the major version before the client's wants plain JSON. */
const ownMediaType = { accept: "application/vnd.elasticsearch+json; compatible-with=9" };
const plainMediaTypes = { accept: "application/json", "content-type": "application/json" };

/**
 * Asks the server for its health once, so that what is wrong with the URL, the server or the credentials shows before anything is read.
 * Certificates are those that Node trusts, `NODE_EXTRA_CA_CERTS` included.
 */
export async function connect(
  options: ConnectOptions,
): Promise<{ readonly connection: Connection } | { readonly problem: Diagnostic }> {
  const url = parseServerUrl(options.url);
  if (url === undefined) return { problem: createDiagnostic("TOC7108", { url: withoutCredentials(options.url) }) };
  const credentials = toCredentials(url, options.environment ?? process.env);
  const first = createConnection(url, credentials, {});
  const problem = await probe(first, ownMediaType);
  if (problem === undefined) return { connection: first };
  await first.close();
  if (problem !== "media types") return { problem };
  const second = createConnection(url, credentials, { headers: plainMediaTypes });
  const again = await probe(second, plainMediaTypes);
  if (again === undefined) return { connection: second };
  await second.close();
  if (again !== "media types") return { problem: again };
  const reason = "it knows no media type that the client uses";
  return { problem: createDiagnostic("TOC7107", { url: second.url, reason }) };
}

function parseServerUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/]*@/, "//");
}

function createConnection(url: URL, credentials: Credentials, more: ClientOptions): Connection {
  const node = new URL(url);
  node.username = "";
  node.password = "";
  const client = new Client({
    node: node.href,
    Serializer: JsonSerializer,
    requestTimeout: requestMilliseconds,
    ...toAuthentication(credentials),
    ...more,
  });
  const shownUrl = node.pathname === "/" ? node.origin : node.href;
  return { client, url: shownUrl, credentials: credentials.origin, close: () => client.close() };
}

function toAuthentication(credentials: Credentials): Pick<ClientOptions, "auth"> {
  if (credentials.kind === "none") return {};
  if (credentials.kind === "api key") return { auth: { apiKey: credentials.apiKey } };
  return { auth: { username: credentials.username, password: credentials.password } };
}

/** Who may not ask for the health of the cluster may still read an index. `GET /` is not asked: some distributions lack it. */
async function probe(
  connection: Connection,
  headers: Readonly<Record<string, string>>,
): Promise<Diagnostic | "media types" | undefined> {
  try {
    const { statusCode } = await connection.client.cluster.health({}, { headers, maxRetries: 0, meta: true });
    // The client takes a redirection for an answer.
    return statusCode < 300 ? undefined : toForeignAnswer(connection, statusCode);
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) return toServerProblem(error, connection);
    if (JSON.stringify(error.body ?? "").includes("media_type_header_exception")) return "media types";
    const mayGoOn = isOfElasticsearch(error) && error.statusCode !== 401 && error.statusCode !== 503;
    return mayGoOn ? undefined : toServerProblem(error, connection);
  }
}
