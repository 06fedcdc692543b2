import { expect, test } from "vitest";
import { toRequest } from "./server-request.ts";

test("a path is taken below the server's own path", () => {
  expect(toRequest("https://es.example/cluster", "_cluster/health").target.href).toBe(
    "https://es.example/cluster/_cluster/health",
  );
});

test("a name and password in the URL become a header", () => {
  const { target, headers } = toRequest("http://ann:p%40ss@es.example:9200", "events/_count");
  expect(target.href).toBe("http://es.example:9200/events/_count");
  expect(headers).toEqual({ authorization: `Basic ${Buffer.from("ann:p@ss").toString("base64")}` });
});
