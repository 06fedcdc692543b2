// AssemblyScript: the language of WebAssembly that reads like TypeScript. `npm run generate` compiles it to
// `src/generated/line-scan-module.ts`; `LineScanner` says what it does.

import { hasPiece } from "./has-piece";
import { howWritten, isDigit, unclear } from "./how-written";
import { forgetDigests } from "./kept-digests";
import {
  mostBytes,
  mostValues,
  valueSize,
  lineAt,
  digestedAt,
  valuesAt,
  digestAt,
  givenAt,
  givenSize,
  copy,
} from "./layout";
import { makeDigest } from "./make-digest";
import { forgetShapes, setShapeLength } from "./shapes";

export { isKept, keep } from "./kept-digests";
export { setSecret } from "./make-digest";
export { addShape, findShape } from "./shapes";

/** What a byte of a mask says of the value at its place. */
const anyOfItsType: u8 = 1;
const mayDiffer: u8 = 2;

let values: u32 = 0;

/** Where a line is to be put. */
export function lineAddress(): usize {
  return lineAt;
}

/** Of each value: where it begins and ends in the line. */
export function valuesAddress(): usize {
  return valuesAt;
}

export function digestAddress(): usize {
  return digestAt;
}

/** Room for masks and pieces. */
export function givenAddress(): usize {
  return givenAt;
}

export function mostGiven(): usize {
  return givenSize;
}

export function mostOfLine(): usize {
  return mostBytes;
}

/** Finds the values of the line. Returns how many there are; -1: it is no line of JSON, or has more than is looked at. */
export function scan(length: usize): i32 {
  const end = lineAt + length;
  // Behind the end a control character, which ends every text.
  store<u64>(end, 0);
  let at = lineAt;
  let seam = lineAt;
  let to = digestedAt;
  values = 0;
  while (at < end) {
    const byte = load<u8>(at);
    const start = at;
    if (byte == 0x22) {
      at = endOfText(at + 1, end);
      if (at == 0) return -1;
      const behind = skipSpace(at);
      if (load<u8>(behind) == 0x3a) {
        at = behind + 1;
        continue;
      }
    } else if (isOfScalar(byte)) at = endOfScalar(at);
    else {
      at++;
      continue;
    }
    if (values == mostValues) return -1;
    noteValue(start, at);
    to = copy(to, seam, start - seam);
    store<u8>(to++, 0);
    seam = at;
  }
  setShapeLength(copy(to, seam, end - seam) - digestedAt);
  return values;
}

/**
 * Makes the digest of the digest before and of the values as a mask tells, a byte for each: as it is, by its type alone, or that it may differ, if it
 * is plainly written and none of the pieces stands in it.
 */
export function digest(mask: usize, pieces: usize, pieceCount: u32): void {
  let to = digestedAt;
  for (let value: u32 = 0; value < values; value++) {
    const how = load<u8>(mask + value);
    const place = valuesAt + <usize>value * valueSize;
    const start = lineAt + load<u32>(place);
    const end = lineAt + load<u32>(place, 4);
    if (how == anyOfItsType) {
      store<u8>(to++, typeOf(load<u8>(start)));
      continue;
    }
    const written = how == mayDiffer ? howWritten(start, end) : unclear;
    if (written != unclear && !hasPiece(start, end, pieces, pieceCount)) store<u8>(to++, written);
    else {
      to = copy(to, start, end - start);
      store<u8>(to++, 0x2c);
    }
  }
  makeDigest(to - digestedAt);
}

/** Behind the quotation mark that ends a text; 0: nothing does. */
function endOfText(from: usize, end: usize): usize {
  let at = from;
  while (at < end) {
    const block = v128.load(at);
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c))),
        i8x16.lt_u(block, i8x16.splat(0x20)),
      ),
    );
    if (stops == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(stops);
    if (at >= end) return 0;
    const stop = load<u8>(at);
    if (stop == 0x22) return at + 1;
    at += stop == 0x5c ? 2 : 1;
  }
  return 0;
}

function skipSpace(from: usize): usize {
  let at = from;
  while (load<u8>(at) == 0x20) at++;
  return at;
}

/** Of numbers and of `true`, `false`, `null`. */
function isOfScalar(byte: u8): bool {
  return isDigit(byte) || byte == 0x2d || (byte >= 0x61 && byte <= 0x7a);
}

function endOfScalar(from: usize): usize {
  let at = from + 1;
  while (goesOn(load<u8>(at))) at++;
  return at;
}

function goesOn(byte: u8): bool {
  return isOfScalar(byte) || byte == 0x2b || byte == 0x2e || byte == 0x45;
}

function noteValue(start: usize, end: usize): void {
  const place = valuesAt + <usize>values * valueSize;
  store<u32>(place, <u32>(start - lineAt));
  store<u32>(place, <u32>(end - lineAt), 4);
  values++;
}

/** Text, number, and `true`, `false`, `null` each by itself: by five bits of the first letter, a byte with which no value begins. */
function typeOf(first: u8): u8 {
  return (isDigit(first) || first == 0x2d ? 0x30 : first) & 0x1f;
}

/** Forgets all digests and shapes. */
export function forget(): void {
  forgetDigests();
  forgetShapes();
}
