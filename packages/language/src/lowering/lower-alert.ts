import type { AlertShape, Include, Redaction, TitlePart } from "@tocsin/core";
import type { AlertClause, DropLine, HashLine, IncludeItem, RedactLine, TitleLine } from "../tree/clauses.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import { checkField } from "./lower-field.ts";
import { lowerScalar } from "./lower-key.ts";
import { lowerNotify } from "./lower-notify.ts";
import { lowerWhole } from "./lower-whole.ts";
import type { RuleScope } from "./rule-scope.ts";
import { type Scope, placeOf, refuse } from "./scope.ts";
import { toBareWord, toWritten } from "./written.ts";

/** What the alert shows. Without a title it is the rule's. */
export function lowerAlert(clause: AlertClause | undefined, rule: RuleDeclaration, scope: RuleScope): AlertShape {
  const include: Include[] = [];
  const shape = { title: [rule.title?.value ?? rule.name.text] as readonly TitlePart[], redactions: [] as Redaction[] };
  const notify: AlertShape["notify"][number][] = [];
  let titled = false;
  for (const line of clause?.lines ?? []) {
    switch (line.kind) {
      case "title":
        if (titled) refuse(scope.match(line), "TOC2021", { what: "`title`" }, line);
        titled = true;
        shape.title = lowerTitle(line, scope.match(line)) ?? shape.title;
        break;
      case "include":
        for (const item of line.items) lowerInclude(item, scope.events(line), include);
        break;
      case "notify": {
        const lowered = lowerNotify(line, scope.match(line));
        if (lowered) notify.push(lowered);
        break;
      }
      default: {
        const lowered = lowerRedaction(line, scope.events(line));
        if (lowered) shape.redactions.push(lowered);
      }
    }
  }
  return { ...shape, include, notify };
}

function lowerTitle(line: TitleLine, scope: Scope): TitlePart[] | undefined {
  const parts: TitlePart[] = [];
  for (const part of line.parts) {
    if ("text" in part) parts.push(part.text);
    else {
      const expression = lowerScalar(part.expression, scope);
      if (expression === undefined) return undefined;
      parts.push(expression);
    }
  }
  return parts;
}

/** Adds what the item asks for; its name is what follows `as`, else the item as written. */
function lowerInclude(item: IncludeItem, scope: Scope, include: Include[]): void {
  const written = toWritten(item.of, scope.names.file.text);
  const { what } = item;
  const name = item.as?.text ?? (what === "values" ? written : `${what} of ${written}`);
  const ofEvents = what === "count" || what === "first time" || what === "last time";
  const word = toBareWord(item.of) ?? "";
  const step = ofEvents && scope.steps?.has(word) ? word : undefined;
  if (ofEvents && step === undefined && word !== "events") {
    refuse(scope, "TOC2013", { name: written }, item.of);
    return;
  }
  const of = ofEvents ? undefined : lowerScalar(item.of, scope);
  if (!ofEvents && of === undefined) return;
  if (include.some((other) => other.name === name)) {
    refuse(scope, "TOC2021", { what: `\`${name}\`, among what is included,` }, item);
    return;
  }
  include.push({ name, what, ...(of && { of }), ...(step && { step }), at: placeOf(scope, item) });
}

function lowerRedaction(line: RedactLine | HashLine | DropLine, scope: Scope): Redaction | undefined {
  const field = checkField(line.field, scope);
  if (field === undefined) return undefined;
  const at = placeOf(scope, line);
  if (line.kind !== "redact") return { field: field.path, how: line.kind, at };
  if (line.keep === "domain") return { field: field.path, how: "keep domain", at };
  const characters = line.characters && lowerWhole(line.characters, "The number of characters kept", 1, scope);
  return characters === undefined ? undefined : { field: field.path, how: `keep ${line.keep}`, characters, at };
}
