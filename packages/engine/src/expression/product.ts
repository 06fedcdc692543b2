/** Combinations of several values are taken in order up to this number. */
export const maximumCombinations = 64;

/** The combinations of one value of each list, the last list varying fastest; at most the first 64. None if a list is empty. */
export function toCombinations<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  let combinations: (readonly Item[])[] = [[]];
  for (const list of lists) {
    const next: (readonly Item[])[] = [];
    for (const combination of combinations) {
      for (const item of list) {
        if (next.length === maximumCombinations) break;
        next.push([...combination, item]);
      }
    }
    combinations = next;
  }
  return combinations;
}
