import { expect, test } from "vitest";
import { toCredentials } from "./credentials.ts";

const plain = new URL("https://es.example:9200");
const withUser = new URL("https://ann:p%40ss@es.example:9200");
const environment = {
  TOCSIN_ELASTICSEARCH_API_KEY: "a2V5",
  TOCSIN_ELASTICSEARCH_USERNAME: "ben",
  TOCSIN_ELASTICSEARCH_PASSWORD: "secret",
};

test("a name and password in the URL come before the environment", () => {
  expect(toCredentials(withUser, environment)).toMatchObject({ kind: "password", username: "ann", password: "p@ss" });
});

test("of the environment the key comes before the name", () => {
  expect(toCredentials(plain, environment)).toMatchObject({ kind: "api key", apiKey: "a2V5" });
});

test("a key may be given as id and key", () => {
  const credentials = toCredentials(plain, { TOCSIN_ELASTICSEARCH_API_KEY: "id:key" });
  expect(credentials).toMatchObject({ apiKey: Buffer.from("id:key").toString("base64") });
});

test("a name and password of the environment serve where there is no key", () => {
  const credentials = toCredentials(plain, { ...environment, TOCSIN_ELASTICSEARCH_API_KEY: "" });
  expect(credentials).toMatchObject({ kind: "password", username: "ben", password: "secret" });
});

test("without any there are none", () => {
  expect(toCredentials(plain, {}).kind).toBe("none");
});

test("no description holds a secret", () => {
  for (const url of [plain, withUser]) {
    for (const given of [environment, { ...environment, TOCSIN_ELASTICSEARCH_API_KEY: "" }]) {
      expect(toCredentials(url, given).origin).not.toMatch(/a2V5|secret|p@ss|p%40ss/);
    }
  }
});

test("a part of the URL that is wrongly escaped means itself", () => {
  expect(toCredentials(new URL("https://ann:100%@es.example"), {})).toMatchObject({ password: "100%" });
});
