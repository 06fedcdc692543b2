/** How a value is written: what stands in its place where it may differ. */
export const unclear: u8 = 0;
const plainText: u8 = 3;
const plainNumber: u8 = 4;

export function howWritten(start: usize, end: usize): u8 {
  if (load<u8>(start) == 0x22) return isPlainText(start, end) ? plainText : unclear;
  return isPlainNumber(start, end) ? plainNumber : unclear;
}

/** ASCII, and no escapes but the five that stand for one letter each and begin no other. */
function isPlainText(start: usize, end: usize): bool {
  let at = start + 1;
  while (at < end - 1) {
    const block = v128.load(at);
    const odd = v128.or(
      i8x16.eq(block, i8x16.splat(0x5c)),
      v128.or(i8x16.lt_u(block, i8x16.splat(0x20)), i8x16.lt_s(block, i8x16.splat(0))),
    );
    const stops = i8x16.bitmask(odd);
    if (stops == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(stops);
    if (at >= end - 1) return true;
    if (load<u8>(at) != 0x5c || !isPlainEscape(load<u8>(at, 1))) return false;
    at += 2;
  }
  return true;
}

/** Of a quotation mark, a backslash, and what ends lines and columns. */
function isPlainEscape(byte: u8): bool {
  return byte == 0x22 || byte == 0x5c || byte == 0x6e || byte == 0x72 || byte == 0x74;
}

/** A whole number as JSON writes it, which no reader rounds. */
function isPlainNumber(start: usize, end: usize): bool {
  const length = end - start;
  if (length > 15 || (length > 1 && load<u8>(start) == 0x30)) return false;
  for (let at = start; at < end; at++) if (!isDigit(load<u8>(at))) return false;
  return true;
}

export function isDigit(byte: u8): bool {
  return byte >= 0x30 && byte <= 0x39;
}
