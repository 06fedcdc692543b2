import type { KeyPart, Trigger } from "./trigger.ts";

/**
 * What a rule's key is made of: its `per`; of a rule over single events what is `new` in them, after what it is new
 * `per`, each once.
 */
export function keyPartsOf(trigger: Trigger): readonly KeyPart[] {
  if (trigger.kind !== "one event") return trigger.per;
  const parts = (trigger.events.history ?? [])
    .filter(({ state }) => state === "new")
    .flatMap(({ per, values }) => [...per, ...values]);
  return parts.filter(({ name }, index) => parts.findIndex((other) => other.name === name) === index);
}
