/** A word, a parenthesis or a comparison of a condition, with its offset in the condition. */
export interface ConditionToken {
  readonly text: string;
  readonly at: number;
}

const token = /[()|,]|[<>]=?|==?|!=|[^\s()|,<>=!]+|\S/g;

export function toConditionTokens(text: string): readonly ConditionToken[] {
  const tokens: ConditionToken[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    tokens.push({ text: match[0], at: match.index });
  }
  return tokens;
}
