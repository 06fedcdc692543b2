import type { Schema } from "./schema.ts";
import { directoryFields } from "./windows/directory.ts";
import { envelopeFields } from "./windows/envelope.ts";
import { powershellFields } from "./windows/powershell.ts";
import { securityFields } from "./windows/security.ts";
import { serviceFields } from "./windows/services.ts";
import { sysmonFields } from "./windows/sysmon.ts";
import { systemFields } from "./windows/system.ts";
import type { FieldTable } from "./windows/field-table.ts";

/**
 * The tables of the logs. Where a name stands in several, the first one that describes it does so for all.
 * INVARIANT: a name has one type in all tables; where logs differ (`ProcessId` is decimal in one, hexadecimal in
 * another) it is text.
 */
export const windowsTables: readonly FieldTable[] = [
  envelopeFields,
  sysmonFields,
  securityFields,
  directoryFields,
  systemFields,
  powershellFields,
  serviceFields,
];

/**
 * Events of Windows under flat names, as the data of the events have them: Sysmon (also for Linux), the Security,
 * System and PowerShell logs and those of common services, with what collectors put beside.
 */
export const windows: Schema = { name: "windows", fields: toFields() };

function toFields(): Schema["fields"] {
  const fields = new Map(windowsTables.flat().map(([name, field]) => [name, field] as const));
  for (const [name, field] of windowsTables.flat().toReversed()) {
    if (field.description !== undefined) fields.set(name, field);
  }
  return fields;
}
