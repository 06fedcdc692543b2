/** What of a text is put to a rule. `line` is that of the cursor, from 0. */
export function toEventText(text: string, selected: string, line: number): string {
  if (selected.trim() !== "") return selected;
  const lines = text.split(/\r?\n/);
  const here = lines[line] ?? "";
  const isLineByLine = lines.filter((each) => each.trim() !== "").length > 1 && isEvent(here);
  return isLineByLine ? here : text;
}

/** Whether a text is one object in JSON. */
export function isEvent(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
