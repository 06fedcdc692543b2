import type { FieldType } from "@tocsin/core";
import type { SchemaField } from "../schema.ts";
import { sampleKindOf, type SampleKind } from "./sample-kind.ts";

const mostValues = 12;
const fewestSamples = 20;
const longestValue = 40;

/** What the events showed at one path. Holds at most twelve short texts. */
export class PathSamples {
  /** The value, or an object above it, stood in an array. */
  many = false;
  readonly #kinds = new Set<SampleKind>();
  #texts = 0;
  /** The texts seen; undefined where there are too many, or one is too long, to be a closed list. */
  #values: Set<string> | undefined = new Set();

  add(value: boolean | number | bigint | string): void {
    this.#kinds.add(sampleKindOf(value));
    if (typeof value !== "string") return;
    this.#texts++;
    if (this.#values === undefined || this.#values.has(value)) return;
    if (value.length > longestValue || this.#values.size === mostValues) this.#values = undefined;
    else this.#values.add(value);
  }

  get isEmpty(): boolean {
    return this.#kinds.size === 0;
  }

  toField(): SchemaField {
    const type = this.#toType();
    const values = type === "text" && this.#texts >= fewestSamples ? this.#values : undefined;
    return {
      type,
      ...(this.many && { many: true }),
      ...(values && { seen: [...values].toSorted() }),
    };
  }

  /**
   * One kind alone decides, blanks aside; texts of several kinds are text, and numbers written both ways are numbers.
   * Values of several JSON types are untyped: the literal of each comparison then decides.
   */
  #toType(): FieldType {
    if (this.isEmpty) return "untyped";
    const kinds = new Set(this.#kinds);
    kinds.delete("blank");
    if (kinds.has("number")) kinds.delete("numeric text");
    if (kinds.size === 1) {
      for (const type of ["number", "truth", "time", "address"] as const) if (kinds.has(type)) return type;
    }
    return kinds.has("number") || kinds.has("truth") ? "untyped" : "text";
  }
}
