import fc from "fast-check";
import { conditionsAgree } from "../../test/spec/naive/agreement.ts";
import { firingAgrees } from "../../test/spec/naive/firing.ts";
import { formattingKeepsMeaning } from "../../test/spec/naive/formatting.ts";
import { historyAgrees } from "../../test/spec/naive/history.ts";
import { measuringAgrees } from "../../test/spec/naive/measuring.ts";
import { changingAgrees, restartingAgrees } from "../../test/spec/naive/restarting.ts";
import { sequencesAgree } from "../../test/spec/naive/sequences.ts";
import { silenceAgrees } from "../../test/spec/naive/silence.ts";
import { togetherAgrees } from "../../test/spec/naive/together.ts";
import { watchingAgrees } from "../../test/spec/naive/watching.ts";
import { anyBeginningIsJudged } from "./any-beginning.ts";
import { anyTextCompiles, anyTextParses } from "./any-text.ts";

/** A property that must hold of random cases. */
export interface Kind {
  readonly name: string;
  /** What each case shows. */
  readonly about: string;
  /** Runs cases; undefined where all hold, else the report of the first that does not, made as small as it gets. */
  readonly findFailure: (cases: number, seed: number) => string | undefined;
}

export const kinds: readonly Kind[] = [
  toKind("parsing", "any text parses, into a tree with places inside the text", anyTextParses),
  toKind("compiling", "any text compiles, or says at a place inside it why not", anyTextCompiles),
  toKind(
    "beginnings",
    "what is half written of an example is parsed and judged, at places inside it",
    anyBeginningIsJudged,
  ),
  toKind("formatting", "a formatted condition means what it meant before", formattingKeepsMeaning),
  toKind("conditions", "a condition holds where a naive reading of it does", conditionsAgree),
  toKind("counts", "a count fires, re-arms and folds when a naive reading of it does", firingAgrees),
  toKind("measures", "a measure, summary or spike fires when a naive reading of it does", measuringAgrees),
  toKind("history", "what is new or known is what a naive reading of the past says", historyAgrees),
  toKind("silence", "a key falls silent when a naive reading of its times says so", silenceAgrees),
  toKind("sequences", "a sequence fires on the events that a naive reading gives to its steps", sequencesAgree),
  toKind("together", "parts that happen together fire on the events that a naive reading gives them", togetherAgrees),
  toKind("alerts", "a rule over alerts says what the same rule says of the events behind them", watchingAgrees),
  ...Object.entries(restartingAgrees).map(([what, property]) =>
    toKind(
      `restart-${what.replaceAll(/\W+/g, "-")}`,
      `${what} go on after a restart as if nothing had happened`,
      property,
    ),
  ),
  ...Object.entries(changingAgrees).map(([what, property]) =>
    toKind(`changed-${what.replaceAll(/\W+/g, "-")}`, `${what} go on or start anew in a changed rule set`, property),
  ),
];

export function toKind<Case>(name: string, about: string, property: fc.IRawProperty<Case, false>): Kind {
  return {
    name,
    about,
    findFailure(cases, seed) {
      const details = fc.check(property, { numRuns: cases, seed });
      return details.failed ? fc.defaultReportMessage(details) : undefined;
    },
  };
}
