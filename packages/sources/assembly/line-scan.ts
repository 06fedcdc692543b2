// AssemblyScript: the language of WebAssembly that reads like TypeScript. `npm run generate` compiles it to
// `src/generated/line-scan-module.ts`; `LineScanner` says what it does.

/** What a byte of a mask says of the value at its place. */
const anyOfItsType: u8 = 1;
const mayDiffer: u8 = 2;

/** How a value is written: what stands in its place where it may differ. */
const unclear: u8 = 0;
const plainText: u8 = 3;
const plainNumber: u8 = 4;

const mostBytes: usize = 1 << 16;
const mostValues: u32 = 1024;
const valueSize: usize = 8;
/** Of one generation of the digests that are kept; a power of two. */
const slots: u32 = 1 << 16;
/** Past the end of what is read or written by blocks. */
const room: usize = 64;

const lineAt: usize = 1024;
const digestSize: usize = 16;
/** What a digest is made of, behind the digest before; at first the shape of the line. */
const digestedAt: usize = lineAt + mostBytes + room + digestSize;
const valuesAt: usize = digestedAt + 2 * mostBytes + room;
const digestAt: usize = valuesAt + <usize>mostValues * valueSize;
const givenAt: usize = digestAt + digestSize;
const givenSize: usize = 1 << 18;
/** The shapes of lines, one after the other, and by what is found of them: where each begins, and how long it is. */
const shapesAt: usize = givenAt + givenSize;
const shapesSize: usize = 1 << 20;
const shapeSlots: u32 = 1 << 12;
const mostShapes: u32 = 1 << 11;
const shapePlacesAt: usize = shapesAt + shapesSize + room;
const shapePlaceSize: usize = 16;
const tableAt: usize = shapePlacesAt + <usize>shapeSlots * shapePlaceSize;
const tableSize: usize = <usize>slots * digestSize;

let secret0: u64 = 0;
let secret1: u64 = 0;
let values: u32 = 0;
/** Of the line that was scanned last: what of it is no value, which lies where digests are made. */
let shapeLength: usize = 0;
let shapes: u32 = 0;
/** How often all was forgotten: no digest is that of a line of another time, for shapes have other numbers then. */
let forgotten: u64 = 0;
let shapesEnd: usize = shapesAt;
let young: usize = tableAt;
let old: usize = tableAt + tableSize;
let filled: u32 = 0;

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

export function setSecret(first: u64, second: u64): void {
  secret0 = first;
  secret1 = second;
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
  shapeLength = copy(to, seam, end - seam) - digestedAt;
  return values;
}

/** The number of the line's shape: all of it that is no value; -1: it was not added. To be called before a digest is made. */
export function findShape(): i32 {
  const place = placeOfShape();
  const shape = load<u32>(place) == 0 ? -1 : <i32>load<u32>(place, 8);
  startDigest(shape);
  return shape;
}

/** Adds the line's shape, which was not found; -1: there is no more room. */
export function addShape(): i32 {
  if (shapes == mostShapes || shapesEnd + shapeLength > shapesAt + shapesSize) return -1;
  const place = placeOfShape();
  store<u32>(place, <u32>shapesEnd);
  store<u32>(place, <u32>shapeLength, 4);
  store<u32>(place, shapes, 8);
  shapesEnd = copy(shapesEnd, digestedAt, shapeLength);
  startDigest(<i32>shapes);
  return shapes++;
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

/** Whether the digest is one of those that are kept. */
export function isKept(): bool {
  if (isIn(young)) return true;
  if (!isIn(old)) return false;
  keep();
  return true;
}

/** Keeps the digest, which is not kept yet. What was not asked for in the time of half a generation is forgotten. */
export function keep(): void {
  if (filled * 2 >= slots) startGeneration();
  let slot = firstSlot();
  while (load<u64>(slotAt(young, slot)) != 0) slot = (slot + 1) & (slots - 1);
  store<u64>(slotAt(young, slot), firstHalf());
  store<u64>(slotAt(young, slot), load<u64>(digestAt, 8), 8);
  filled++;
}

/** Forgets all digests and shapes. */
export function forget(): void {
  startGeneration();
  startGeneration();
  forgotten++;
  shapes = 0;
  shapesEnd = shapesAt;
  memory.fill(shapePlacesAt, 0, <usize>shapeSlots * shapePlaceSize);
}

/** Where a shape with the same bytes is noted, or else would be. */
function placeOfShape(): usize {
  // One word of four tells them apart; all are compared.
  let sum = <u64>shapeLength;
  store<u64>(digestedAt + shapeLength, 0);
  for (let at = digestedAt; at < digestedAt + shapeLength; at += 32)
    sum = (rotl(sum, 7) ^ load<u64>(at)) * 0x9e3779b97f4a7c15;
  let slot = <u32>(sum >> 40) & (shapeSlots - 1);
  while (!isPlaceOfShape(shapePlacesAt + <usize>slot * shapePlaceSize)) slot = (slot + 1) & (shapeSlots - 1);
  return shapePlacesAt + <usize>slot * shapePlaceSize;
}

/** Whether a place is empty, or the one of the shape. */
function isPlaceOfShape(place: usize): bool {
  const other = <usize>load<u32>(place);
  return other == 0 || (load<u32>(place, 4) == <u32>shapeLength && isSame(other, digestedAt, shapeLength));
}

function isSame(left: usize, right: usize, length: usize): bool {
  let at: usize = 0;
  for (; at + 16 <= length; at += 16) {
    if (v128.any_true(v128.xor(v128.load(left + at), v128.load(right + at)))) return false;
  }
  for (; at < length; at++) if (load<u8>(left + at) != load<u8>(right + at)) return false;
  return true;
}

function startDigest(shape: i32): void {
  store<u64>(digestAt, <u64>shape);
  store<u64>(digestAt, forgotten, 8);
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

function isDigit(byte: u8): bool {
  return byte >= 0x30 && byte <= 0x39;
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

/** By its first letter: text, number, and `true`, `false`, `null` each by itself. */
function typeOf(first: u8): u8 {
  return isDigit(first) || first == 0x2d ? 0x30 : first;
}

function howWritten(start: usize, end: usize): u8 {
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

/** Whether one of the pieces may stand there: their letters, and as many bits of each as are looked at. */
function hasPiece(start: usize, end: usize, pieces: usize, count: u32): bool {
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

/** By blocks, so that up to fifteen bytes behind are written, too. Returns where it ends. */
function copy(to: usize, from: usize, length: usize): usize {
  for (let at: usize = 0; at < length; at += 16) v128.store(to + at, v128.load(from + at));
  return to + length;
}

/**
 * SipHash-1-3 of 128 bits (J.-P. Aumasson, D. J. Bernstein, 2012), of the digest before and so many bytes. Its words are local
 * variables, which are kept in registers: a third of the time of a scan less.
 */
function makeDigest(length: usize): void {
  const from = digestedAt - digestSize;
  const end = digestedAt + length;
  store<u64>(from, load<u64>(digestAt));
  store<u64>(from, load<u64>(digestAt, 8), 8);
  store<u64>(end, 0);
  // The last word tells the length; behind it nothing is mixed in, three times for each half of what comes out.
  const words = <u32>((length + digestSize + 7) >> 3) + 1;
  let v0 = secret0 ^ 0x736f6d6570736575;
  let v1 = secret1 ^ 0x646f72616e646f6d ^ 0xee;
  let v2 = secret0 ^ 0x6c7967656e657261;
  let v3 = secret1 ^ 0x7465646279746573;
  for (let word: u32 = 0; word < words + 6; word++) {
    let mixed: u64 = 0;
    if (word < words - 1) mixed = load<u64>(from + ((<usize>word) << 3));
    else if (word == words - 1) mixed = (<u64>length + digestSize) << 56;
    else if (word == words) v2 ^= 0xee;
    else if (word == words + 3) {
      store<u64>(digestAt, v0 ^ v1 ^ v2 ^ v3);
      v1 ^= 0xdd;
    }
    v3 ^= mixed;
    v0 += v1;
    v1 = rotl(v1, 13) ^ v0;
    v0 = rotl(v0, 32);
    v2 += v3;
    v3 = rotl(v3, 16) ^ v2;
    v0 += v3;
    v3 = rotl(v3, 21) ^ v0;
    v2 += v1;
    v1 = rotl(v1, 17) ^ v2;
    v2 = rotl(v2, 32);
    v0 ^= mixed;
  }
  store<u64>(digestAt, v0 ^ v1 ^ v2 ^ v3, 8);
}

/** Zero marks an empty slot. */
function firstHalf(): u64 {
  return load<u64>(digestAt) | 1;
}

function firstSlot(): u32 {
  return <u32>(load<u64>(digestAt) >> 1) & (slots - 1);
}

function slotAt(table: usize, slot: u32): usize {
  return table + <usize>slot * digestSize;
}

function isIn(table: usize): bool {
  let slot = firstSlot();
  while (load<u64>(slotAt(table, slot)) != 0) {
    if (isAt(slotAt(table, slot))) return true;
    slot = (slot + 1) & (slots - 1);
  }
  return false;
}

function isAt(place: usize): bool {
  return load<u64>(place) == firstHalf() && load<u64>(place, 8) == load<u64>(digestAt, 8);
}

function startGeneration(): void {
  const before = young;
  young = old;
  old = before;
  filled = 0;
  memory.fill(young, 0, tableSize);
}
