/** Keys and indexes that lead from a whole down to one of its parts. */
export type Path = readonly (string | number)[];

/** A copy of plain data with another part at the path, which must exist. `part` must fit where it stands. */
export function replaceAt<Whole>(whole: Whole, path: Path, part: unknown): Whole {
  const [key, ...rest] = path;
  if (key === undefined) return part as Whole;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) => (index === key ? replaceAt(item, rest, part) : item)) as Whole;
  }
  const inner = (whole as Readonly<Record<string, unknown>>)[key];
  return { ...whole, [key]: replaceAt(inner, rest, part) };
}

/** A copy of plain data without the item of an array, or the key of an object, that the path leads to. */
export function removeAt<Whole>(whole: Whole, path: Path): Whole {
  const last = path.at(-1);
  const parent = path.slice(0, -1);
  const from = partAt(whole, parent);
  if (Array.isArray(from)) {
    return replaceAt(
      whole,
      parent,
      from.filter((_, index) => index !== last),
    );
  }
  const entries = Object.entries(from as Readonly<Record<string, unknown>>).filter(([key]) => key !== last);
  return replaceAt(whole, parent, Object.fromEntries(entries));
}

/** What stands at a path, which must exist. */
export function partAt(whole: unknown, path: Path): unknown {
  return path.reduce((part, key) => (part as Readonly<Record<string | number, unknown>>)[key], whole);
}
