/** Members of the IR that hold the full name of a list or a lookup. */
const naming = new Set(["list", "lookup", "expectedFrom"]);

/** The full names that a part of the IR holds in some of its members: those of lists and lookups, or others that are asked for. */
export function referencesOf(part: unknown, members: ReadonlySet<string> = naming): Set<string> {
  const names = new Set<string>();
  const pending: unknown[] = [part];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (typeof item === "object" && item !== null) pending.push(item);
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      if (members.has(key) && typeof item === "string") names.add(item);
      else if (typeof item === "object" && item !== null) pending.push(item);
    }
  }
  return names;
}
