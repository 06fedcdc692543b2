/** A word, a parenthesis or a comparison of a condition, with its offset in the condition. */
export interface ConditionToken {
  readonly text: string;
  readonly at: number;
}

const token = /\s*(?:(?<text>[()|,]|[<>]=?|==?|!=|[^\s()|,<>=!]+)|(?<odd>\S))/gy;

export function toConditionTokens(text: string): readonly ConditionToken[] {
  return [...text.matchAll(token)].map((match) => {
    const found = match.groups?.["text"] ?? match.groups?.["odd"] ?? "";
    return { text: found, at: match.index + match[0].length - found.length };
  });
}
