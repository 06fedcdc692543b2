import { errors, Serializer } from "@elastic/elasticsearch";
import { parseJson, toJson, type JsonValue } from "@tocsin/core";

/** Levels of an answer around a document: the answer, `hits`, its `hits`, the hit. */
const levelsAroundDocument = 4;

const textLengths = new WeakMap<object, number>();

/**
 * Keeps the digits of whole numbers beyond 2⁵³, both ways, and nesting within bounds. What it cannot read is a `DeserializationError` whose
 * message is the reason.
 */
export class JsonSerializer extends Serializer {
  override serialize(value: object): string {
    return toJson(value as JsonValue);
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the signature is the client's
  override deserialize<T = unknown>(text: string): T {
    const parsed = parseJson(text, levelsAroundDocument);
    if (!parsed.ok) throw new errors.DeserializationError(parsed.reason, text);
    const { value } = parsed;
    if (typeof value === "object" && value !== null) textLengths.set(value, text.length);
    return value as T;
  }
}

/** Length of the JSON text, in UTF-16 units, that an answer was read from. */
export function textLengthOf(answer: object): number {
  return textLengths.get(answer) ?? 0;
}
