import fc from "fast-check";
import { stringify } from "yaml";
import { createSigmaMatcher, sigmaValues } from "../sigma-case.ts";
import { naivelyMatches } from "./naive-sigma.ts";
import { detection, eventFor } from "./sigma-rules.ts";

const styles = fc.record({
  defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "QUOTE_DOUBLE" as const),
  collectionStyle: fc.constantFrom("any" as const, "flow" as const, "block" as const),
});

/** What is imported holds on an event where a naive reading of the rule does. */
export const importsAgree = fc.property(
  detection.chain((rule) =>
    fc.tuple(fc.constant(rule), styles, fc.array(eventFor(rule), { minLength: 8, maxLength: 8 })),
  ),
  ([rule, style, events]) => {
    const yaml = stringify({ title: "A case", logsource: { product: "test" }, detection: rule }, style);
    const matches = createSigmaMatcher(yaml);
    for (const [index, document] of events.entries()) {
      const wanted = naivelyMatches(yaml, document, sigmaValues);
      const found = matches({ document, origin: { file: "e", line: index + 1 } });
      if (found !== wanted) {
        throw new Error(
          `${found ? "It holds, and should not" : "It does not hold, and should"}: ${JSON.stringify(document)}\n${yaml}`,
        );
      }
    }
  },
);
