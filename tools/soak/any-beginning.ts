import fc from "fast-check";
import {
  createPrefixJudge,
  readExamples,
  toWritten,
} from "../../packages/language-server/src/workspace/prefixes.test-data.ts";

const declarations = [...readExamples()].flatMap(([path, text]) =>
  toWritten(text).map(({ head, declaration }) => ({ path, head, declaration })),
);
let judge: ReturnType<typeof createPrefixJudge> | undefined;

/** A declaration of the examples, cut off anywhere. */
export const anyBeginningIsJudged = fc.property(
  fc.constantFrom(...declarations),
  fc.double({ min: 0, max: 1, noNaN: true }),
  ({ path, head, declaration }, share) => {
    judge ??= createPrefixJudge();
    return judge(path, head + declaration.slice(0, Math.floor(share * declaration.length))).length === 0;
  },
);
