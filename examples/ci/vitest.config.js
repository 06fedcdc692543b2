import { tocsinRules } from "@tocsin/cli/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [tocsinRules()],
  test: { include: ["rules/**/*.tocsin"] },
});
