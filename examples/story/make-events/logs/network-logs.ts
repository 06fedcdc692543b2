import type { Journal } from "../world/journal.ts";
import { toHostType } from "./host-logs.ts";

export interface WebRequest {
  readonly host: string;
  readonly user: string;
  readonly address: string;
  readonly domain: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly sent: number;
  readonly received: number;
  readonly status?: number;
}

export function writeRequest(journal: Journal, time: number, of: WebRequest): void {
  journal.write("proxy", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "proxy.access", category: ["web"] },
    host: { name: of.host },
    user: { name: of.user },
    source: { ip: of.address, bytes: of.sent },
    destination: { bytes: of.received },
    url: { domain: of.domain },
    http: { request: { method: of.method ?? "GET" }, response: { status_code: of.status ?? 200 } },
  }));
}

/** What a host sent to a domain in an hour, as the firewall sums it up shortly before the hour ends. */
export function writeEgress(journal: Journal, time: number, host: string, domain: string, sent: number): void {
  journal.write("egress", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "firewall.egress", category: ["network"] },
    host: { name: host, type: toHostType(host) },
    destination: { domain },
    source: { bytes: Math.round(sent) },
  }));
}
