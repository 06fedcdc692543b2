import { isJsonObject, maximumJsonDepth, type JsonObject, type JsonValue } from "@tocsin/core";
import type { Schema, SchemaField } from "../schema.ts";
import { PathNode } from "./path-node.ts";

/** An object with more different keys than this has data for keys; its children are not listed. */
const mostChildren = 1_000;
const mostPaths = 10_000;
const longestKey = 1_000;

export interface Inference {
  /** Regards one event; what is not an object holds no fields. */
  add(event: JsonValue): void;
  finish(): InferredSchema;
}

export interface InferredSchema {
  readonly schema: Schema;
  /**
   * How often a key was left out, because the schema had reached its 10,000 paths or the key was longer than 1,000
   * characters. 0: every path of every event is a field of the schema.
   */
  readonly leftOut: number;
}

/**
 * Makes a schema from samples, one event after the other, in bounded memory.
 * Types come from the values: JSON numbers and truths, texts that are all ISO 8601 times or all addresses, else text.
 * Empty texts and dashes decide nothing. A field has several values where one stood in an array, and has `seen` where at
 * least 20 texts were at most 12 different short ones.
 */
export function createInference(): Inference {
  return new TreeInference();
}

interface Position {
  /** Inside an array. */
  readonly many: boolean;
  /** Segments and arrays above. INVARIANT: at most `maximumJsonDepth`, for the tree is walked by recursion. */
  readonly depth: number;
}

class TreeInference implements Inference {
  readonly #root = new PathNode();
  #paths = 0;
  #leftOut = 0;

  add(event: JsonValue): void {
    if (isJsonObject(event)) this.#addObject(this.#root, event, { many: false, depth: 0 });
  }

  finish(): InferredSchema {
    const fields = new Map<string, SchemaField>();
    for (const [key, node] of this.#root.children ?? []) node.collectFields(key, fields);
    return { schema: { name: "inferred", fields }, leftOut: this.#leftOut };
  }

  #addObject(node: PathNode, object: JsonObject, position: Position): void {
    for (const [key, value] of Object.entries(object)) {
      const segments = key.length > longestKey ? undefined : key.split(".");
      const depth = position.depth + (segments?.length ?? Infinity);
      if (segments === undefined || depth > maximumJsonDepth) {
        this.#leftOut++;
        continue;
      }
      const child = this.#reach(node, segments);
      if (child !== undefined) this.#addValue(child, value, { many: position.many, depth });
    }
  }

  #addValue(node: PathNode, value: JsonValue, position: Position): void {
    node.hasValue = true;
    if (value === null) return;
    if (typeof value !== "object") {
      node.samples.add(value);
      node.samples.many ||= position.many;
    } else if (position.depth >= maximumJsonDepth) {
      this.#close(node);
    } else if (isJsonObject(value)) {
      node.hasEmptyObject ||= Object.keys(value).length === 0;
      this.#addObject(node, value, position);
    } else {
      node.samples.many = true;
      for (const item of value) this.#addValue(node, item, { many: true, depth: position.depth + 1 });
    }
  }

  /** The node below `node`; undefined where children are not listed or the schema is full. */
  #reach(node: PathNode, segments: readonly string[]): PathNode | undefined {
    let reached: PathNode | undefined = node;
    for (const segment of segments) {
      reached = reached.children?.get(segment) ?? this.#grow(reached, segment);
      if (reached === undefined) return undefined;
    }
    return reached;
  }

  #grow(node: PathNode, segment: string): PathNode | undefined {
    if (node.children === undefined) return undefined;
    if (node !== this.#root && node.children.size >= mostChildren) {
      this.#close(node);
      return undefined;
    }
    if (this.#paths >= mostPaths) {
      this.#leftOut++;
      return undefined;
    }
    const child = new PathNode();
    node.children.set(segment, child);
    this.#paths++;
    return child;
  }

  #close(node: PathNode): void {
    this.#paths -= node.size;
    node.children = undefined;
  }
}
