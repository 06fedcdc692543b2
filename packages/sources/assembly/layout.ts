// Where things lie in memory, and how much of them there is.

export const mostBytes: usize = 1 << 16;
export const mostValues: u32 = 1024;
export const valueSize: usize = 8;
/** Of one generation of the digests that are kept; a power of two. */
export const slots: u32 = 1 << 16;
/** Past the end of what is read or written by blocks. */
export const room: usize = 64;
export const lineAt: usize = 1024;
export const digestSize: usize = 16;
/** What a digest is made of, behind the digest before; at first the shape of the line. */
export const digestedAt: usize = lineAt + mostBytes + room + digestSize;
export const valuesAt: usize = digestedAt + 2 * mostBytes + room;
export const digestAt: usize = valuesAt + <usize>mostValues * valueSize;
export const givenAt: usize = digestAt + digestSize;
export const givenSize: usize = 1 << 18;
/** The shapes of lines, one after the other, and by what is found of them: where each begins, and how long it is. */
export const shapesAt: usize = givenAt + givenSize;
export const shapesSize: usize = 1 << 20;
export const shapeSlots: u32 = 1 << 12;
export const mostShapes: u32 = 1 << 11;
export const shapePlacesAt: usize = shapesAt + shapesSize + room;
export const shapePlaceSize: usize = 16;
export const tableAt: usize = shapePlacesAt + <usize>shapeSlots * shapePlaceSize;
export const tableSize: usize = <usize>slots * digestSize;

/** By blocks, so that up to fifteen bytes behind are written, too. Returns where it ends. */
export function copy(to: usize, from: usize, length: usize): usize {
  for (let at: usize = 0; at < length; at += 16) v128.store(to + at, v128.load(from + at));
  return to + length;
}
