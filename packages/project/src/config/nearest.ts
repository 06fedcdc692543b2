import { editDistance } from "@tocsin/schema";

/** The name that a misspelt one most likely means; undefined where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  return names
    .flatMap((candidate) => {
      const distance = editDistance(name, candidate, most);
      return distance === undefined ? [] : [{ candidate, distance }];
    })
    .toSorted((left, right) => left.distance - right.distance)[0]?.candidate;
}
