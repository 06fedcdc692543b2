import type { DiagnosticCode, MessageParameters, Span } from "@tocsin/core";
import { editDistance } from "../edit-distance.ts";
import type { JsonMember, JsonNode } from "./json-node.ts";

/** Adds a diagnostic about a part of the schema file; a fix replaces that part. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  parameters: MessageParameters[Code],
  span?: Span,
  fix?: { readonly title: string; readonly newText: string },
) => void;

/** What a part is, in the words of messages. */
export function describeNode(node: JsonNode): string {
  if (node.kind === "object") return "an object";
  if (node.kind === "list") return "a list";
  if (node.kind === "null") return "null";
  return node.kind;
}

/** Reports a member that the format does not have, with the nearest one that it has as the fix. */
export function unknownMember(member: JsonMember, where: string, known: readonly string[], report: Report): void {
  const near = known.find((name) => editDistance(name, member.key.toLowerCase(), 2) !== undefined);
  const parameters = { member: member.key, where };
  const fix = near === undefined ? undefined : { title: `Change to ${near}`, newText: JSON.stringify(near) };
  report("TOC6104", parameters, member.keySpan, fix);
}
