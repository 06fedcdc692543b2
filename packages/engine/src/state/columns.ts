/** Data by slot: one typed array for each thing that is known of a slot. */
type Column = Int32Array | Uint8Array | Float64Array;

/** The next length of columns that are full: an eighth more, so that little lies idle. */
export function nextCapacity(capacity: number): number {
  return capacity + Math.max(64, capacity >> 3);
}

/** The same column with room for more. */
export function grown<Kind extends Column>(column: Kind, length: number): Kind;
export function grown(column: Column, length: number): Column {
  const longer = emptyLike(column, length);
  longer.set(column);
  return longer;
}

function emptyLike(column: Column, length: number): Column {
  if (column instanceof Float64Array) return new Float64Array(length);
  return column instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
}
