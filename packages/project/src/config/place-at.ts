import type { Place } from "@tocsin/core";
import { isMap, isNode, isScalar, type Document, type Node } from "yaml";

/** Keys and positions that lead to a value: `["overrides", 0, "lints"]`. */
export type SettingPath = readonly (string | number)[];

/** Where the value at a path stands; the nearest that there is around it, else the whole file. */
export function placeAt(file: string, document: Document, path: SettingPath): Place {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const node = document.getIn(part, true);
    // An empty value has no width; what shows then is its key.
    const shown = isNode(node) && node.range && node.range[0] < node.range[1] ? node : findKey(document, part);
    if (shown?.range) return { file, start: shown.range[0], end: shown.range[1] };
  }
  return { file, start: 0, end: document.range?.[1] ?? 0 };
}

/** Where a key of the map at the path stands. */
export function placeOfKey(file: string, document: Document, path: SettingPath, key: string): Place {
  const range = findKey(document, [...path, key])?.range;
  return range ? { file, start: range[0], end: range[1] } : placeAt(file, document, path);
}

function findKey(document: Document, path: SettingPath): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : undefined;
}
