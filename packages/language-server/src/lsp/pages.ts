import { messages, type DiagnosticCode } from "@tocsin/core";
import { methods } from "../protocol/methods.ts";
import type { PageParams, PageResult } from "../protocol/page.ts";
import type { Feature } from "./feature.ts";

/** What there is to say of a code, for clients that show it. */
export const pagesFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { pages: true } } }),
  register({ connection }) {
    connection.onRequest(methods.page, ({ code }: PageParams): PageResult => {
      if (!Object.hasOwn(messages, code)) return null;
      const { title, severity, name, template, why } = messages[code as DiagnosticCode];
      const lint = name === undefined ? "" : ` · \`${name}\``;
      return [`# ${code}: ${title}`, `${severity}${lint}`, `> ${template}`, why].join("\n\n");
    });
  },
};
