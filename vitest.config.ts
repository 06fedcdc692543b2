import { defineConfig } from "vitest/config";

const conditions = ["source"];

function project(name: string, include: string[], more: object = {}) {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: { name, include, exclude: ["**/node_modules/**", "**/dist/**"], environment: "node", ...more },
  };
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      project(
        "unit",
        ["packages/**/src/**/*.test.ts", "extension/src/**/*.test.ts", "tools/**/*.test.ts", "bench/**/*.test.ts"],
        {
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.long.test.ts"],
          // Measured: 22 s in place of 57. Nothing in these tests outlives them.
          isolate: false,
          // Some start threads or processes: on a machine with other work that takes its time.
          testTimeout: 30_000,
        },
      ),
      project("spec", ["test/spec/**/*.test.ts", "test/architecture/**/*.test.ts"], {
        exclude: ["**/node_modules/**", "**/dist/**", "**/*.long.test.ts"],
        maxConcurrency: 2,
        testTimeout: 120_000,
      }),
      project("blackbox", ["test/blackbox/**/*.test.ts"], { testTimeout: 120_000, hookTimeout: 300_000 }),
      project("elasticsearch", ["test/elasticsearch/**/*.test.ts"], {
        globalSetup: ["test/frame/elasticsearch-setup.ts"],
        testTimeout: 300_000,
        hookTimeout: 300_000,
      }),
      project("editor", ["test/editor/**/*.test.ts"], {
        globalSetup: ["test/frame/editor-setup.ts"],
        testTimeout: 300_000,
        hookTimeout: 300_000,
        // One VS Code at a time: each takes both cores while it comes up.
        fileParallelism: false,
        // On a busy machine a browser misses a key or a click now and then. What is broken fails three times.
        retry: 2,
      }),
      project("long", ["{packages,test}/**/*.long.test.ts"], { testTimeout: 600_000, hookTimeout: 300_000 }),
    ],
  },
});
