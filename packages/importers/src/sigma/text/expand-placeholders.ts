/** Values of placeholders by their names, as the user gives them. */
export type PlaceholderValues = ReadonlyMap<string, readonly string[]>;

export type Expanded = { readonly texts: readonly string[] } | { readonly missing: readonly string[] } | "too many";

const mostTexts = 10_000;

/** Puts values for `%name%`; of several, each in turn. `\%` is a percent sign. */
export function expandPlaceholders(text: string, values: PlaceholderValues): Expanded {
  const missing: string[] = [];
  let texts = [""];
  let at = 0;
  const append = (choices: readonly string[]) => {
    texts =
      texts.length * choices.length > mostTexts ? [] : texts.flatMap((begin) => choices.map((end) => begin + end));
  };
  for (const match of text.matchAll(/\\%|%(?<name>[^%\s]+)%/g)) {
    append([text.slice(at, match.index)]);
    at = match.index + match[0].length;
    const name = match.groups?.["name"];
    const found = name === undefined ? ["%"] : values.get(name);
    if (found === undefined) missing.push(name ?? "");
    append(found ?? [match[0]]);
  }
  append([text.slice(at)]);
  if (missing.length > 0) return { missing };
  return texts.length === 0 ? "too many" : { texts };
}
