import { isJsonObject, type Event, type JsonObject } from "@tocsin/core";
import { compileRedactions } from "../alert/redaction.ts";
import type { Program } from "../program.ts";
import type { StageOptions } from "../stage/rule-stage.ts";

/** An event's document as it may be shown beside a rule: redacted as the rule's alerts are. Nothing of it where there is no such rule. */
export function redactEvent(program: Program, ruleId: string, event: Event, options: StageOptions = {}): JsonObject {
  const compiled = program.rules.get(ruleId);
  if (compiled === undefined) return {};
  const redactor = compileRedactions(compiled.rule, options.pseudonymKey).forEvents([event.document]);
  const shown = redactor.value(event.document);
  return isJsonObject(shown) ? shown : {};
}
