import { parseEvents } from "@tocsin/sources";
import { type WhyNot, whyNot } from "../ide/why-not/why-not.ts";
import { methods } from "../protocol/methods.ts";
import type { WhyNotParams, WhyNotResult } from "../protocol/why-not.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

/** How a rule takes events that somebody puts beside it. */
export const whyNotFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { whyNot: true } } }),
  register(server) {
    server.connection.onRequest(methods.whyNot, ({ uri, rule, events: text }: WhyNotParams): WhyNotResult => {
      const file = server.fileOf({ uri });
      if (file === undefined) return toProblem(`There is no rule file ${uri}.`);
      const { events, malformed, problem } = parseEvents("the event", Buffer.from(text));
      const wrong = problem?.message ?? malformed.map(({ line, reason }) => `Line ${line} is no event: ${reason}.`)[0];
      if (wrong !== undefined) return toProblem(wrong);
      return toResult(whyNot(file.parsed, server.workspace.snapshot.linked, rule, events), file, server);
    });
  },
};

function toProblem(problem: string): WhyNotResult {
  return { problem, fires: false, summary: problem, clauses: [] };
}

function toResult({ verdicts, problem, fires, summary }: WhyNot, file: RuleFile, server: ServerContext): WhyNotResult {
  const clauses = verdicts.map(({ span, state, values }) => ({ range: server.toRange(file, span), state, values }));
  return { ...(problem !== undefined && { problem }), fires, summary, clauses };
}
