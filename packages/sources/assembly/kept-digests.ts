import { slots, digestSize, digestAt, tableAt, tableSize } from "./layout";

let young: usize = tableAt;
let old: usize = tableAt + tableSize;
let filled: u32 = 0;

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

/** Forgets all digests. */
export function forgetDigests(): void {
  startGeneration();
  startGeneration();
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
