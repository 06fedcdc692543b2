import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { root } from "../frame/run-command.ts";

const main = join(root, "packages/cli/src/main.ts");

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly { readonly code: string }[] };
  readonly result?: { readonly serverInfo: { readonly name: string } };
}

/** A running `tocsin lsp`, spoken to over its standard streams. */
function startServer() {
  const child = spawn(process.execPath, ["--conditions=source", main, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const exitCode = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const messages: Message[] = [];
  const waiting: { isWanted: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    rest += chunk;
    for (;;) {
      // Everything in this test is ASCII, so that bytes are characters.
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(rest);
      const end = head === null ? Infinity : head[0].length + Number(head[1]);
      if (head === null || rest.length < end) return;
      const message = JSON.parse(rest.slice(head[0].length, end)) as Message;
      rest = rest.slice(end);
      messages.push(message);
      for (const one of waiting) if (one.isWanted(message)) one.resolve(message);
    }
  });
  return {
    exitCode,
    send(message: object) {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    },
    until(isWanted: (message: Message) => boolean): Promise<Message> {
      const known = messages.find(isWanted);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => waiting.push({ isWanted, resolve }));
    },
  };
}

test("tocsin lsp reads a folder, says what is wrong in it, and ends when the editor says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-lsp-"));
  writeFileSync(join(folder, "tocsin.yaml"), "lints: {x: error}\n");
  writeFileSync(join(folder, "a.tocsin"), "rule r { when any lgos severity low }\n");
  const uri = pathToFileURL(folder).href;
  const server = startServer();
  const workspaceFolders = [{ uri, name: "rules" }];
  server.send({
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders },
  });
  const answer = await server.until(({ id }) => id === 1);
  expect(answer.result?.serverInfo.name).toBe("tocsin");
  server.send({ method: "initialized", params: {} });
  const codesOf = async (name: string) => {
    const { params } = await server.until((message) => message.params?.uri === `${uri}/${name}`);
    return params?.diagnostics.map(({ code }) => code);
  };
  expect(await codesOf("a.tocsin")).toContain("TOC2005");
  expect(await codesOf("tocsin.yaml")).toEqual(["TOC6202"]);
  server.send({ id: 2, method: "shutdown" });
  await server.until(({ id }) => id === 2);
  server.send({ method: "exit" });
  expect(await server.exitCode).toBe(0);
});
