/** What of a text is put to a rule. `line` is that of the cursor, from 0. */
export function toEventText(text: string, selected: string, line: number): string {
  if (selected.trim() !== "") return selected;
  const lines = text.split(/\r?\n/);
  const here = lines[line] ?? "";
  const isLineByLine = lines.filter((each) => each.trim() !== "").length > 1 && isObject(here);
  return isLineByLine ? here : text;
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
