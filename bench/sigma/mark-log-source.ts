import type { JsonObject } from "@tocsin/core";

/**
 * A flat event of Windows with the `product`, `service` and `category` that rules of Sigma call its log source: what an engine can
 * route by that knows no channels.
 */
export function markLogSource(event: JsonObject): JsonObject {
  const channel = event["Channel"];
  const known = typeof channel === "string" ? services[channel.toLowerCase()] : undefined;
  const service = known?.[0];
  const category = known?.[1][Number(event["EventID"])];
  return { ...event, product: "windows", ...(service && { service }), ...(category && { category }) };
}

type Categories = Readonly<Record<number, string>>;

const ofSysmon: Categories = {
  1: "process_creation",
  2: "file_change",
  3: "network_connection",
  4: "sysmon_status",
  5: "process_termination",
  6: "driver_load",
  7: "image_load",
  8: "create_remote_thread",
  9: "raw_access_thread",
  10: "process_access",
  11: "file_event",
  12: "registry_event",
  13: "registry_set",
  14: "registry_rename",
  15: "create_stream_hash",
  16: "sysmon_status",
  17: "pipe_created",
  18: "pipe_created",
  19: "wmi_event",
  20: "wmi_event",
  21: "wmi_event",
  22: "dns_query",
  23: "file_delete",
  25: "process_tampering",
  26: "file_delete",
};

/** By channel in lower case: the service, and the categories of its events. */
const services: Readonly<Record<string, readonly [service: string, categories: Categories]>> = {
  "microsoft-windows-sysmon/operational": ["sysmon", ofSysmon],
  security: ["security", { 4688: "process_creation" }],
  system: ["system", {}],
  application: ["application", {}],
  "microsoft-windows-powershell/operational": ["powershell", { 4103: "ps_module", 4104: "ps_script" }],
  "windows powershell": ["powershell-classic", { 400: "ps_classic_start", 600: "ps_classic_provider_start" }],
  "microsoft-windows-wmi-activity/operational": ["wmi", {}],
  "microsoft-windows-windows defender/operational": ["windefend", {}],
  "microsoft-windows-taskscheduler/operational": ["taskscheduler", {}],
  "microsoft-windows-bits-client/operational": ["bits-client", {}],
  "microsoft-windows-dns-client/operational": ["dns-client", {}],
  "microsoft-windows-ntlm/operational": ["ntlm", {}],
};
