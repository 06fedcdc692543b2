import type { TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { Frame, TokenWalk } from "./token-walk.ts";

/** What kind of token may stand at a place. */
export type ExpectedKind =
  /** A keyword, or a mark such as `{`; `word` is it. */
  | "word"
  /** A word that an author gave as a name, or gives here. */
  | "name"
  /** A field, or the name of a function or of anything else that stands for a value. */
  | "operand"
  /** Any word: the next part of a path, a severity, a status. */
  | "segment"
  | "text"
  | "number"
  | "share"
  | "unit"
  | "address"
  | "time"
  | "regex"
  | "technique";

/** A rule of the grammar that a token stands in, by its name in the parser. */
export interface GrammarRule {
  readonly name: string;
  /** Offset at which it began. */
  readonly start: number;
}

export interface ExpectedToken {
  readonly kind: ExpectedKind;
  readonly word?: string;
  /** Of a keyword: with the keywords that must follow it, as in `starts with`. */
  readonly phrase?: string;
  /** The rules that it would stand in, innermost first. */
  readonly rules: readonly GrammarRule[];
}

const kinds: ReadonlyMap<TokenType, ExpectedKind> = new Map([
  [t.Name, "name"],
  [t.Operand, "operand"],
  [t.Segment, "segment"],
  [t.Text, "text"],
  [t.Number, "number"],
  [t.NumberWithUnit, "number"],
  [t.Share, "share"],
  [t.DurationUnit, "unit"],
  [t.SizeUnit, "unit"],
  [t.Address, "address"],
  [t.Time, "time"],
  [t.Regex, "regex"],
  [t.Technique, "technique"],
  [t.Word, "technique"],
]);

/** What may follow a walk at an offset, each once with the rules that it would stand in. */
export function toExpectedTokens(walk: TokenWalk, offset: number): ExpectedToken[] {
  const found = new Map<string, ExpectedToken>();
  for (const { type, frame } of walk.continuations(offset)) {
    const kind = kinds.get(type) ?? "word";
    const words = kind === "word" && { word: toWord(type), phrase: toPhrase(walk, type, offset) };
    const rules = toRules(frame);
    const key = `${kind} ${words ? words.word : ""} ${rules.map(({ name }) => name).join(" ")}`;
    if (!found.has(key)) found.set(key, { kind, ...words, rules });
  }
  return [...found.values()];
}

const mostWords = 3;

/** A keyword with those that cannot but follow. */
function toPhrase(walk: TokenWalk, first: TokenType, offset: number): string {
  const words = [toWord(first)];
  let [at, type] = [walk, first];
  while (t.isKeyword(type) && words.length < mostWords) {
    at = at.takeOnly(type, offset);
    const following = new Set(at.continuations(offset).map((next) => next.type));
    const [only] = following;
    if (only === undefined || following.size > 1 || !t.isKeyword(only)) break;
    words.push(toWord(only));
    type = only;
  }
  return words.join(" ");
}

/** A keyword, or a mark, without the backticks of its label. */
function toWord(type: TokenType): string {
  return (type.LABEL ?? type.name).replace(/^`|`$/g, "");
}

function toRules(frame: Frame | undefined): GrammarRule[] {
  const rules: GrammarRule[] = [];
  for (let at = frame; at !== undefined; at = at.outer) rules.push({ name: at.rule, start: at.start });
  return rules;
}
