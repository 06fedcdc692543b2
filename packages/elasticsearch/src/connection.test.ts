import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { connect } from "./connection.ts";
import { certificate, certificateKey } from "./self-signed-certificate.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves on a free port of this machine; returns `127.0.0.1:port`. */
async function serve(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answering(status: number, body: unknown, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

const ofElasticsearch = { "x-elastic-product": "Elasticsearch" };

async function problemOf(url: string) {
  const result = await connect({ url, environment: {} });
  if ("connection" in result) await result.connection.close();
  return "problem" in result ? result.problem : undefined;
}

test.each(["localhost:9200", "es.example", "ftp://es.example", "http://", ""])(
  "%o is no URL of a server",
  async (url) => {
    expect(await problemOf(url)).toMatchObject({ code: "TOC7108" });
  },
);

test("a URL that cannot be used is shown without its password", async () => {
  expect((await problemOf("ftp://ann:secret@es.example"))?.message).not.toContain("secret");
});

test("a port where nothing listens is no server", async () => {
  expect(await problemOf("http://127.0.0.1:1")).toMatchObject({
    code: "TOC7100",
    message: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a server without TLS is not reached by https", async () => {
  const address = await serve(createServer(answering(200, {}, ofElasticsearch)));
  expect(await problemOf(`https://${address}`)).toMatchObject({
    code: "TOC7100",
    message: expect.stringContaining("does not speak TLS"),
  });
});

test.each([
  ["an answer that does not say so", answering(200, { status: "green" })],
  ["a page that is not there", answering(404, { message: "Not Found" })],
  ["a way elsewhere", answering(302, {}, { location: "https://sign-in.example" })],
])("%s is not Elasticsearch", async (_, listener) => {
  const address = await serve(createServer(listener));
  expect(await problemOf(`http://${address}`)).toMatchObject({
    code: "TOC7101",
    message: expect.stringContaining(address),
  });
});

test("a web page is not Elasticsearch", async () => {
  const address = await serve(
    createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>")),
  );
  expect(await problemOf(`http://${address}`)).toMatchObject({ code: "TOC7101" });
});

test("a certificate that nobody vouches for is named, with what to set", async () => {
  const server = createSecureServer({ cert: certificate, key: certificateKey }, answering(200, {}, ofElasticsearch));
  expect(await problemOf(`https://${await serve(server)}`)).toMatchObject({
    code: "TOC7109",
    message: expect.stringContaining("self-signed"),
  });
});

const mediaTypeRefusal = { error: { type: "media_type_header_exception", reason: "Invalid media-type" }, status: 400 };

test("a server of the version before is spoken to in plain JSON", async () => {
  const address = await serve(
    createServer((request, response) => {
      const isPlain = request.headers.accept === "application/json";
      answering(isPlain ? 200 : 400, isPlain ? {} : mediaTypeRefusal, ofElasticsearch)(request, response);
    }),
  );
  expect(await problemOf(`http://${address}`)).toBeUndefined();
});

test("a server that takes no media type of ours is of a version that does not fit", async () => {
  const address = await serve(createServer(answering(400, mediaTypeRefusal, ofElasticsearch)));
  expect(await problemOf(`http://${address}`)).toMatchObject({ code: "TOC7107" });
});

test("who may not ask for the health of the cluster is connected", async () => {
  const refusal = { error: { type: "security_exception", reason: "action is unauthorized" }, status: 403 };
  const address = await serve(createServer(answering(403, refusal)));
  expect(await problemOf(`http://${address}`)).toBeUndefined();
});
