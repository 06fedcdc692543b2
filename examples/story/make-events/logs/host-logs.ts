import type { Journal } from "../world/journal.ts";

/** Servers by their names; laptops are `ws-…`. */
export function toHostType(host: string): "workstation" | "server" {
  return host.startsWith("ws-") ? "workstation" : "server";
}

export interface Started {
  readonly host: string;
  readonly user: string;
  readonly program: string;
  readonly parent: string;
  readonly command?: string;
}

export function writeProcess(journal: Journal, time: number, of: Started): void {
  journal.write("processes", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "endpoint.process", category: ["process"], type: ["start"] },
    host: { name: of.host, type: toHostType(of.host) },
    user: { name: of.user },
    process: { name: of.program, command_line: of.command ?? of.program, parent: { name: of.parent } },
  }));
}

export interface Logon {
  /** Where to. */
  readonly host: string;
  readonly user: string;
  readonly fromHost: string;
  readonly fromAddress: string;
  readonly type: "Network" | "Interactive" | "RemoteInteractive" | "Service";
  readonly failed?: boolean;
}

export function writeLogon(journal: Journal, time: number, of: Logon): void {
  journal.write("logons", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: {
      id,
      dataset: "endpoint.logon",
      category: ["authentication"],
      action: "logged-on",
      outcome: of.failed === true ? "failure" : "success",
    },
    host: { name: of.host, type: toHostType(of.host) },
    user: { name: of.user },
    source: { ip: of.fromAddress, domain: of.fromHost },
    winlog: { logon: { type: of.type } },
  }));
}

export interface ServiceAct {
  readonly host: string;
  readonly user: string;
  readonly action: "service-stopped" | "service-started" | "service-installed";
  readonly service: string;
}

export function writeService(journal: Journal, time: number, of: ServiceAct): void {
  journal.write("services", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "endpoint.service", category: ["configuration"], action: of.action },
    host: { name: of.host, type: toHostType(of.host) },
    user: { name: of.user },
    service: { name: of.service },
  }));
}

export function writeHeartbeat(journal: Journal, time: number, host: string, agent: "endpoint" | "backup"): void {
  journal.write("heartbeats", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "agent.heartbeat", category: ["host"] },
    host: { name: host, type: toHostType(host) },
    agent: { type: agent },
  }));
}
