import type { JsonObject } from "@tocsin/core";

let lastAsked: JsonObject | undefined;
let lastHasOne = false;

/** Whether some key of the object holds a dot. Asked of the same object again and again: the last answer is remembered. */
export function hasDottedKey(object: JsonObject): boolean {
  if (object === lastAsked) return lastHasOne;
  lastHasOne = false;
  for (const key in object) {
    if (key.includes(".")) {
      lastHasOne = true;
      break;
    }
  }
  lastAsked = object;
  return lastHasOne;
}
