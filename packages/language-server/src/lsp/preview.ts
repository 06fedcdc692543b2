import { preview } from "../ide/preview/preview.ts";
import { methods } from "../protocol/methods.ts";
import type { PreviewParams, PreviewResult } from "../protocol/preview.ts";
import type { Feature } from "./feature.ts";
import { toTestHost } from "./tests.ts";

/** What happens in a test, for a client that draws it. */
export const previewFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { preview: true } } }),
  register(server) {
    server.connection.onRequest(methods.preview, ({ uri, test }: PreviewParams): PreviewResult => {
      const file = server.fileOf({ uri });
      if (file !== undefined) return preview(file.parsed, server.workspace.snapshot.linked, test, toTestHost(server));
      return { problem: `There is no rule file ${uri}.`, title: test, events: [], windows: [], alerts: [] };
    });
  },
};
