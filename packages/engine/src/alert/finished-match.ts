import type { Alert } from "@tocsin/core";
import type { Match } from "../stage/match.ts";
import type { Scope } from "../scope.ts";
import type { Judged, Verdict } from "./verdict.ts";

/** What finishes the matches of one rule. */
export interface Finishing {
  readonly judge: (match: Match) => Judged;
  /** Undefined: it differs from match to match. */
  readonly fixed: Verdict | undefined;
  /** Folds nothing yet. */
  readonly createAlert: (finished: FinishedMatch) => Alert;
}

/** A match with what it is worth. Most rules ask nothing of it: then it is not judged. */
export class FinishedMatch {
  readonly match: Match;
  readonly #finishing: Finishing;
  #judged: Judged | undefined;

  constructor(match: Match, finishing: Finishing) {
    this.match = match;
    this.#finishing = finishing;
  }

  get verdict(): Verdict {
    return this.#finishing.fixed ?? this.#judge().verdict;
  }

  /** The completing event's, with the match. */
  get scope(): Scope {
    return this.#judge().scope;
  }

  createAlert(): Alert {
    return this.#finishing.createAlert(this);
  }

  #judge(): Judged {
    return (this.#judged ??= this.#finishing.judge(this.match));
  }
}
