/** Whether one of the pieces may stand there: their letters, and as many bits of each as are looked at. */
export function hasPiece(start: usize, end: usize, pieces: usize, count: u32): bool {
  if (count == 0) return false;
  const last = end - 1;
  // A block tells of the pairs that begin in all of its bytes but the last.
  for (let at = start; at < last; at += 15) {
    const block = v128.or(v128.load(at), i8x16.splat(0x20));
    const next = i8x16.shuffle(block, block, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15);
    let met = i8x16.splat(0);
    for (let piece: u32 = 0; piece < count; piece++) {
      const place = pieces + <usize>piece * 8;
      const pair = v128.and(i8x16.eq(block, v128.load8_splat(place)), i8x16.eq(next, v128.load8_splat(place, 1)));
      met = v128.or(met, pair);
    }
    let places = i8x16.bitmask(met) & 0x7fff;
    for (; places != 0; places &= places - 1) {
      const here = at + <usize>ctz(places);
      if (here < last && isPiece(here, pieces, count)) return true;
    }
  }
  return false;
}

function isPiece(at: usize, pieces: usize, count: u32): bool {
  const letters = load<u32>(at) | 0x20202020;
  for (let piece: u32 = 0; piece < count; piece++) {
    const place = pieces + <usize>piece * 8;
    if ((letters & load<u32>(place, 4)) == load<u32>(place)) return true;
  }
  return false;
}
