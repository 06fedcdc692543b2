import type { SchemaField } from "../schema.ts";
import { PathSamples } from "./path-samples.ts";

/** A segment of paths, with what was seen there. `{"a.b": 1}` and `{"a": {"b": 1}}` reach the same node. */
export class PathNode {
  readonly samples = new PathSamples();
  /** Undefined where the keys are data: whatever lies below is then a child of a free object. */
  children: Map<string, PathNode> | undefined = new Map();
  /** An event had a value here: null, a list, an object or a scalar. */
  hasValue = false;
  /** An event had an object without members here. */
  hasEmptyObject = false;

  /** How many nodes lie below. */
  get size(): number {
    let size = 0;
    for (const child of this.children?.values() ?? []) size += 1 + child.size;
    return size;
  }

  collectFields(path: string, fields: Map<string, SchemaField>): void {
    const field = this.#toField();
    if (field !== undefined) fields.set(path, field);
    for (const [segment, child] of this.children ?? []) child.collectFields(`${path}.${segment}`, fields);
  }

  /** Undefined for an object whose children say all there is to say. */
  #toField(): SchemaField | undefined {
    const { samples, children } = this;
    const many = samples.many && { many: true };
    if (children === undefined) return { type: samples.isEmpty ? "object" : "untyped", ...many };
    if (!samples.isEmpty) return samples.toField();
    if (children.size > 0 || !this.hasValue) return undefined;
    return { type: this.hasEmptyObject ? "object" : "untyped", ...many };
  }
}
