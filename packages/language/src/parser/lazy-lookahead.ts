import { LLkLookaheadStrategy, type BaseParser, type ILookaheadStrategy, type IOrAlt } from "chevrotain";

type Choose = (this: BaseParser, alternatives?: IOrAlt<unknown>[]) => number | undefined;
type Enter = (this: BaseParser) => boolean;

/**
 * Chevrotain's own way of choosing by the tokens ahead, each choice worked out when a text first comes to it: most of the time
 * that a parser takes to make goes into them, and a file needs few of them.
 */
export function createLazyLookahead(maxLookahead: number): ILookaheadStrategy {
  const eager = new LLkLookaheadStrategy({ maxLookahead });
  return {
    validate: (options) => eager.validate(options),
    buildLookaheadForAlternation(options) {
      let choose: Choose | undefined;
      return function (this: BaseParser, alternatives) {
        choose ??= eager.buildLookaheadForAlternation(options) as Choose;
        return choose.call(this, alternatives);
      };
    },
    buildLookaheadForOptional(options) {
      let enter: Enter | undefined;
      return function (this: BaseParser) {
        enter ??= eager.buildLookaheadForOptional(options);
        return enter.call(this);
      };
    },
  };
}
