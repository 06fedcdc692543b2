import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheFolder } from "./cache.js";
import { environmentWith, environmentWithoutNpm } from "./environment.js";

const toolchain = { node: "/cache/node", pnpm: "/cache/pnpm.mjs", bin: "/cache/bin" };

describe("the environment of what the workspace runs", () => {
  test("what npm run says about itself is taken away", () => {
    const ofNpm = {
      INIT_CWD: "/a",
      npm_lifecycle_event: "tocsin",
      npm_execpath: "/npm",
      npm_config_loglevel: "silent",
    };
    expect(environmentWithoutNpm({ ...ofNpm, HOME: "/home" })).toEqual({ HOME: "/home" });
  });

  test("the user's own settings for npm stay", () => {
    const settings = { npm_config_registry: "https://npm.example", npm_config_cafile: "/ca.pem" };
    expect(environmentWithoutNpm(settings)).toEqual(settings);
  });

  test("the workspace's Node and pnpm come first on PATH", () => {
    expect(environmentWith(toolchain, { PATH: "/usr/bin" })).toMatchObject({ PATH: `/cache/bin${delimiter}/usr/bin` });
  });
});

describe("the folder for downloads", () => {
  test("is the one that TOCSIN_CACHE names", () => {
    expect(cacheFolder({ TOCSIN_CACHE: "/elsewhere" })).toBe("/elsewhere");
  });
});
