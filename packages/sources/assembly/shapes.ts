import {
  room,
  digestedAt,
  digestAt,
  shapesAt,
  shapesSize,
  shapeSlots,
  mostShapes,
  shapePlacesAt,
  shapePlaceSize,
  copy,
} from "./layout";

/** Of the line that was scanned last: what of it is no value, which lies where digests are made. */
let shapeLength: usize = 0;
let shapes: u32 = 0;
/** How often all was forgotten: no digest is that of a line of another time, for shapes have other numbers then. */
let forgotten: u64 = 0;
let shapesEnd: usize = shapesAt;

/** Of the line that was scanned: so many bytes lie where digests are made. */
export function setShapeLength(length: usize): void {
  shapeLength = length;
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

/** Forgets all shapes. */
export function forgetShapes(): void {
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
