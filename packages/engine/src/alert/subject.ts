import type { JsonObject, JsonValue } from "@tocsin/core";
import { toSharedEntities } from "./entities.ts";
import { toNestedObject } from "./nested-object.ts";
import type { Redactor } from "./redaction.ts";
import { toRelated } from "./related.ts";

/** What an alert says of its events: `related`, and the entities on which they agree. */
export type Subjects = (documents: readonly JsonObject[], redactor: Redactor) => JsonObject;

const nothing: JsonObject = {};

/** One for all rules, whose alerts on one event come one after another: of that event it is worked out once. */
export function createSubjects(): Subjects {
  let newest: JsonObject | undefined;
  let subject: JsonObject = {};
  return (documents, redactor) => {
    const [document, ...others] = documents;
    if (document === undefined || others.length > 0 || !redactor.isUntouched) return toSubject(documents, redactor);
    if (document !== newest) {
      subject = toSubject(documents, redactor);
      newest = document;
    }
    return subject;
  };
}

function toSubject(documents: readonly JsonObject[], redactor: Redactor): JsonObject {
  const related = toRelated(documents, redactor);
  const hasRelated = Object.keys(related).length > 0;
  const shared = toSharedEntities(documents);
  if (shared.length === 0) return hasRelated ? { related } : nothing;
  const shown = shared.map(([path, value]) => [path, redactor.atPath(path, value)] as const);
  const entities = toNestedObject(shown.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
  return { ...(hasRelated && { related }), ...entities };
}
