import { toFieldPath } from "../write/field-path.ts";

/** A name of ECS as an expression. The id of an event also stands under `event.code`, where pipelines may leave it alone. */
export function toEcsSubject(name: string): string {
  return name === "winlog.event_id" ? "either(winlog.event_id, event.code)" : toFieldPath(name);
}
